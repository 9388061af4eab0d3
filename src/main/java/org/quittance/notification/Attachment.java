package org.quittance.notification;

/**
 * A file that goes with a mail.
 *
 * @param mediaType as in a Content-Type header
 */
public record Attachment(String name, String mediaType, byte[] content) {}
