package org.quittance.platform;

/**
 * What a call answered the first time, kept for whoever repeats it.
 *
 * @param requestHash tells whether a later call with the same key asks for the same thing
 * @param answer as the caller of {@link IdempotencyService} wrote it; not looked into
 */
public record KeptAnswer(byte[] requestHash, int status, byte[] answer) {}
