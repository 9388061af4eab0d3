package org.quittance.creditor;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.identifier.SirenNumber;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.money.Rate;
import org.quittance.platform.BankAccountNumber;
import org.quittance.refusal.Refusal;

/** Registers and amends creditors. */
@ApplicationScoped
@Transactional
public class CreditorService {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Rate WHOLE = Rate.percent("100");

  private CreditorRepository creditors;
  private CurrentActor currentActor;

  protected CreditorService() {}

  @Inject
  public CreditorService(CreditorRepository creditors, CurrentActor currentActor) {
    this.creditors = creditors;
    this.currentActor = currentActor;
  }

  /**
   * Registers a creditor, or amends the one that has this reference. Saying the same twice changes
   * nothing.
   *
   * @return true when the creditor was new
   */
  public boolean register(String reference, CreditorDetails details) {
    check(reference, details);
    var known = creditors.find(reference);
    if (known.isPresent()) {
      known.get().amend(details);
      return false;
    }
    creditors.add(new Creditor(reference, details));
    return true;
  }

  @Transactional(SUPPORTS)
  public CreditorSummary find(String reference) {
    return summary(require(reference));
  }

  /** The creditor the caller speaks for; empty for whoever speaks for none. */
  @Transactional(SUPPORTS)
  public Optional<CreditorSummary> own() {
    return Optional.ofNullable(currentActor.actor().creditorId())
        .flatMap(creditors::find)
        .map(CreditorService::summary);
  }

  /** A page of creditors in the order of their references, after {@code after}, exclusive. */
  @Transactional(SUPPORTS)
  public List<CreditorSummary> list(String after, int limit) {
    return creditors.list(after, limit).stream().map(CreditorService::summary).toList();
  }

  /**
   * The creditor with this reference.
   *
   * @throws Refusal {@link CreditorRefusal#CREDITOR_UNKNOWN}, also when the caller may not see it:
   *     another creditor's existence is no one's business
   */
  public Creditor require(String reference) {
    Creditor creditor =
        creditors
            .find(reference)
            .orElseThrow(() -> Refusal.of(CreditorRefusal.CREDITOR_UNKNOWN, reference));
    Actor actor = currentActor.actor();
    if (actor.creditorId() != null && !actor.creditorId().equals(creditor.id())) {
      throw Refusal.of(CreditorRefusal.CREDITOR_UNKNOWN, reference);
    }
    return creditor;
  }

  private static CreditorSummary summary(Creditor creditor) {
    return new CreditorSummary(creditor.id(), creditor.reference(), creditor.details());
  }

  private static void check(String reference, CreditorDetails details) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw Refusal.of(CreditorRefusal.CREDITOR_REFERENCE_INVALID, reference).at("/reference");
    }
    if (details.siren() != null && !SirenNumber.isValid(details.siren())) {
      throw Refusal.of(CreditorRefusal.SIREN_INVALID, details.siren()).at("/siren");
    }
    if (details.iban() != null && !BankAccountNumber.isValid(details.iban())) {
      throw Refusal.of(CreditorRefusal.IBAN_INVALID).at("/iban");
    }
    if (details.brandColour() != null && !COLOUR.matcher(details.brandColour()).matches()) {
      throw Refusal.of(CreditorRefusal.BRAND_COLOUR_INVALID).at("/brandColour");
    }
    MandateTerms mandate = details.mandate();
    if (!Jurisdictions.isKnown(mandate.jurisdiction())) {
      throw Refusal.of(CreditorRefusal.JURISDICTION_UNKNOWN, mandate.jurisdiction())
          .at("/mandate/jurisdiction");
    }
    if (mandate.commissionRate().compareTo(WHOLE) > 0) {
      throw Refusal.of(CreditorRefusal.COMMISSION_OUT_OF_RANGE).at("/mandate/commission/rate");
    }
  }
}
