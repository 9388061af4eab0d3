package org.quittance.notification;

/**
 * A statement of the claim as handed out.
 *
 * @param name to save it under
 * @param content a PDF
 */
public record StatementFile(String name, byte[] content) {}
