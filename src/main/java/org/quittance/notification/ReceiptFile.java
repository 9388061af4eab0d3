package org.quittance.notification;

/** A receipt as a file to be kept: a PDF with the name it is saved under. */
public record ReceiptFile(String name, byte[] content) {}
