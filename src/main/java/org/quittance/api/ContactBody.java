package org.quittance.api;

import jakarta.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import org.quittance.creditor.Contact;
import org.quittance.creditor.PostalAddress;

/** How a party is reached; its members stand among the party's own, the address apart. */
final class ContactBody {

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern LANGUAGE = Pattern.compile("fr|en");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int MOST_LINES = 5;
  private static final int LONGEST_ADDRESS = 200;

  private ContactBody() {}

  /**
   * @param isEmailRequired true for who is always written to
   */
  static Contact read(BodyReader party, boolean isEmailRequired) {
    return new Contact(
        isEmailRequired
            ? party.text("email", EMAIL, "name@example.org")
            : party.optionalText("email", EMAIL, "name@example.org"),
        party.optionalText("phone", PHONE, "+33612345678"),
        party.text("language", LANGUAGE, "fr, en"),
        address(party.object("address")));
  }

  private static PostalAddress address(BodyReader address) {
    if (address == null) {
      return null;
    }
    List<String> lines = address.texts("lines", MOST_LINES, 100);
    if (String.join("\n", lines).length() > LONGEST_ADDRESS) {
      address.blame("lines", BodyFault.TEXT_TOO_LONG, String.valueOf(LONGEST_ADDRESS));
    }
    return new PostalAddress(
        lines,
        address.text("postalCode", 12),
        address.text("city", 80),
        address.text("country", COUNTRY, "FR"));
  }

  static void write(Contact contact, Fields party) {
    PostalAddress address = contact.address();
    party
        .with("email", contact.email())
        .with("phone", contact.phone())
        .with("language", contact.language())
        .with(
            "address",
            new Fields()
                .with("lines", Json.createArrayBuilder(address.lines()).build())
                .with("postalCode", address.postalCode())
                .with("city", address.city())
                .with("country", address.country())
                .object());
  }
}
