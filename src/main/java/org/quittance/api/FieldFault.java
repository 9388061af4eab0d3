package org.quittance.api;

import java.util.List;
import org.quittance.refusal.RefusalCode;

/**
 * One member of a request that cannot be taken as it is.
 *
 * @param pointer RFC 6901; for a parameter of the query, a slash and its name
 * @param arguments fill the numbered places of the sentence
 */
record FieldFault(String pointer, RefusalCode code, List<Object> arguments) {}
