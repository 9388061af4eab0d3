package org.quittance.declaration;

import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.DeclarationStatus;

/** A declaration was made or decided. Fired inside the transaction that did it. */
public record DeclarationNews(
    long declarationId, long caseFileId, DeclarationKind kind, DeclarationStatus status) {}
