package org.quittance.message;

import java.io.Serializable;

/**
 * A template as staff see it.
 *
 * @param language ISO 639-1
 * @param text with its places in braces
 */
public record TemplateView(long id, String name, String language, String text)
    implements Serializable {}
