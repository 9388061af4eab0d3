/** Cases told day by day: the clock moves, things happen, the books are looked at. */
package org.quittance.scenario;
