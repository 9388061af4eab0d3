/**
 * The sample creditors and case files of the demo, placed through the portal's own API as an
 * agency's system would place them.
 */
package org.quittance.demo.samples;
