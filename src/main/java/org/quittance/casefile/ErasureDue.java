package org.quittance.casefile;

import java.util.List;
import org.quittance.casefile.rules.ErasureStage;

/**
 * The time of a stage has come for some closed cases: whoever keeps personal data of them erases
 * what belongs to that stage, now and in this transaction. Fired as a synchronous CDI event by
 * {@code retention}, which itself erases what capabilities below it keep.
 */
public record ErasureDue(ErasureStage stage, List<Long> caseFileIds) {}
