package org.quittance.delegation;

import java.time.LocalDate;
import org.quittance.access.DelegateScope;

/**
 * What a delegate may do at this moment.
 *
 * @param until last day, inclusive
 */
public record DelegateStanding(DelegateScope scope, LocalDate until) {}
