/**
 * REST version 1: resources and their wire forms only. A resource reads a body strictly, calls one
 * use case and writes its answer; it decides nothing about money. Whatever goes wrong leaves as a
 * problem (RFC 9457) with a stable code, in the caller's language.
 */
package org.quittance.api;
