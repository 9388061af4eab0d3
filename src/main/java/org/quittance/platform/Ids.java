package org.quittance.platform;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.util.Locale;

/**
 * Identifiers given by the application and not by the database, so that an object knows its id
 * before it is stored. They sort by creation time, which keeps index pages dense and makes them fit
 * for keyset paging; they are no secret, and access is never granted for knowing one.
 */
public final class Ids {

  private Ids() {}

  public static long next() {
    return TsidCreator.getTsid1024().toLong();
  }

  /** The form used in API answers and URLs: 13 characters of Crockford's base 32, upper case. */
  public static String text(long id) {
    return Tsid.from(id).toString();
  }

  /**
   * @throws IllegalArgumentException if the text is not an id, for example because it was typed
   */
  public static long parse(String text) {
    if (text == null || !Tsid.isValid(text)) {
      throw new IllegalArgumentException("Not an id: " + text);
    }
    return Tsid.from(text.toUpperCase(Locale.ROOT)).toLong();
  }
}
