package org.quittance.jurisdiction;

import java.util.Locale;

/**
 * A passage of the law as it is published, reproduced word for word.
 *
 * @param key a stable name, such as {@code L111_8.2}
 * @param language of the text, whatever the reader's
 */
public record LegalText(String key, String article, Locale language, String text) {}
