package org.quittance.portal.staff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quittance.access.CurrentActor;
import org.quittance.calendar.Frequency;
import org.quittance.creditor.CreditorService;
import org.quittance.negotiation.NegotiationPolicyService;
import org.quittance.negotiation.PolicySimulationService;
import org.quittance.negotiation.PolicyView;
import org.quittance.negotiation.SimulationReport;
import org.quittance.negotiation.rules.BoundValue;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.BoundsKey;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyScope;
import org.quittance.negotiation.rules.RangeCheck;
import org.quittance.negotiation.rules.RangeFault;
import org.quittance.negotiation.rules.Zone;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.desk.DeskText;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.PageText;
import org.quittance.refusal.Refusal;

/** The bounds of the agency or of one creditor: read, changed, tried, and put in force by two. */
@Named
@ViewScoped
public class BoundsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CHOICES = 500;

  @Inject private NegotiationPolicyService policies;
  @Inject private PolicySimulationService simulations;
  @Inject private CreditorService creditors;
  @Inject private CurrentActor currentActor;
  @Inject private CaseReading reading;

  private String scope;
  private BoundsForm form;
  private String note;
  private PolicyView draft;
  private PolicyView inForce;
  private List<PolicyLayer> inherited;
  private String effectiveOn;
  private final BoundsTrial trial = new BoundsTrial();
  private transient SimulationReport report;
  private transient List<PolicyView> versions;

  /** Reads the scope once: what is typed stays until it is saved or left. */
  public void prepare() {
    if (scope != null) {
      return;
    }
    String asked = Address.parameter("scope");
    scope = asked == null ? NegotiationPolicyService.AGENCY : asked;
    try {
      read();
    } catch (Refusal creditorUnknown) {
      Address.notFound();
    }
  }

  private void read() {
    draft = policies.draft(scope).orElse(null);
    inForce = policies.inForce(scope).orElse(null);
    inherited = policies.inherited(scope, today());
    PolicyView shown = draft == null ? inForce : draft;
    form = BoundsForm.of(shown == null ? PolicyRules.EMPTY : shown.rules(), locale());
    note = draft == null ? null : draft.note();
  }

  public String save() {
    PolicyRules rules = typed();
    if (rules == null || !isWhole(rules)) {
      return null;
    }
    policies.write(scope, rules, blankToNull(note), draft == null ? null : draft.version());
    Feedback.news("staff.bounds.saved");
    return again();
  }

  /** Puts the saved draft in force; what was typed since and not saved is not part of it. */
  public String publish() {
    LocalDate from = day();
    if (from == null) {
      Feedback.problem("effectiveOn", "field.date");
      return null;
    }
    policies.publish(draft.id(), draft.version(), from);
    Feedback.news("staff.bounds.published", from);
    return again();
  }

  public String discard() {
    policies.discard(draft.id(), draft.version());
    Feedback.news("staff.bounds.discarded");
    return again();
  }

  /** Shows what an imagined case would get under what is typed now. */
  public void tryOut() {
    PolicyRules rules = typed();
    if (rules != null && isWhole(rules)) {
      trial.run(layersWith(rules), today());
    }
  }

  /** Shows what would have been decided otherwise under what is typed now. */
  public void simulate() {
    PolicyRules rules = typed();
    if (rules != null && isWhole(rules)) {
      report = simulations.simulate(scope, rules);
    }
  }

  /** Begins again from an earlier version; nothing is changed before it is saved. */
  public void takeOver(int number) {
    getVersions().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .ifPresent(one -> form = BoundsForm.of(one.rules(), locale()));
    Feedback.say("staff.bounds.taken", number);
  }

  public void addSegment() {
    form.addSegment();
  }

  public void removeSegment(int index) {
    form.removeSegment(index);
  }

  // Null when something cannot be read, which is then said with its field and its column.
  private PolicyRules typed() {
    List<String> wrong = new ArrayList<>();
    PolicyRules rules =
        form.read(
            (column, key, refusal) -> {
              String where = column == form.getBase() ? null : column.getName();
              wrong.add(where);
              Feedback.problem(
                  null,
                  where == null ? "staff.bounds.wrong" : "staff.bounds.wrong.segment",
                  key == null ? PageText.label("staff.bounds.range") : named(key),
                  PageText.refusal(refusal),
                  where);
            });
    return wrong.isEmpty() ? rules : null;
  }

  private static String named(BoundsKey key) {
    return key.zone() == null
        ? PageText.term(key.field())
        : PageText.term(key.field()) + " (" + PageText.term(key.zone()) + ")";
  }

  private static boolean isWhole(PolicyRules rules) {
    List<RangeFault> faults = RangeCheck.of(rules.segments());
    for (RangeFault fault : faults) {
      String where = DeskText.region(fault.region());
      if (fault.isGap()) {
        Feedback.problem("segments", "staff.bounds.gap", where);
      } else {
        Feedback.problem(
            "segments",
            "staff.bounds.overlap",
            fault.segments().get(0),
            fault.segments().get(1),
            where);
      }
    }
    return faults.isEmpty();
  }

  private List<PolicyLayer> layersWith(PolicyRules rules) {
    List<PolicyLayer> layers = new ArrayList<>(inherited);
    layers.add(new PolicyLayer(isAgency() ? PolicyScope.AGENCY : PolicyScope.CREDITOR, 0, rules));
    return layers;
  }

  /** What a cell takes when nothing is typed into it, and from whom. */
  public InheritedBound inherited(BoundsForm.Column column, String key) {
    BoundsKey wanted = BoundsKey.parse(key);
    if (column != form.getBase() && form.getBase().isOwn(key)) {
      return new InheritedBound(form.getBase().getTexts().get(key), ownScope());
    }
    return InheritedBound.of(inherited, wanted, locale());
  }

  private String ownScope() {
    return PageText.label("staff.bounds.source.own");
  }

  private LocalDate day() {
    try {
      return effectiveOn == null ? null : LocalDate.parse(effectiveOn.strip());
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private String again() {
    return "/staff/bounds.xhtml" + Address.query("scope", scope, "faces-redirect", true);
  }

  private LocalDate today() {
    return reading.today();
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public boolean isAgency() {
    return NegotiationPolicyService.AGENCY.equals(scope);
  }

  /** What one person drafted another one publishes. */
  public boolean isPublishable() {
    return draft != null && !draft.signatures().draftedBy().equals(currentActor.actor().name());
  }

  public List<ScopeChoice> getScopes() {
    return creditors.list("", CHOICES).stream()
        .map(one -> new ScopeChoice(one.reference(), one.details().name()))
        .toList();
  }

  public List<BoundsField> getFields() {
    return Arrays.asList(BoundsField.values());
  }

  /** The name of a value in the form. */
  public String key(BoundsField field, String zone) {
    return BoundsKey.of(field, field.isZoned() ? Zone.valueOf(zone) : null).text();
  }

  /** Every choice of rhythms, written as bounds are, with its words. */
  public Map<String, String> getRhythms() {
    Map<String, String> rhythms = new LinkedHashMap<>();
    for (int mask = 1; mask < 1 << Frequency.values().length; mask++) {
      Set<Frequency> chosen = EnumSet.noneOf(Frequency.class);
      for (Frequency one : Frequency.values()) {
        if ((mask >> one.ordinal() & 1) == 1) {
          chosen.add(one);
        }
      }
      BoundValue value = new BoundValue.Frequencies(chosen);
      rhythms.put(value.text(), DeskText.value(value));
    }
    return rhythms;
  }

  public List<PolicyView> getVersions() {
    if (versions == null) {
      versions = policies.history(scope);
    }
    return versions;
  }

  public String getScope() {
    return scope;
  }

  public BoundsForm getForm() {
    return form;
  }

  /** Null when there is none. */
  public PolicyView getDraft() {
    return draft;
  }

  /** Null when the scope inherits everything. */
  public PolicyView getInForce() {
    return inForce;
  }

  public BoundsTrial getTrial() {
    return trial;
  }

  /** Null until it was asked for. */
  public SimulationReport getReport() {
    return report;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** As a date field has it; today unless something was typed. */
  public String getEffectiveOn() {
    return effectiveOn == null ? today().toString() : effectiveOn;
  }

  public void setEffectiveOn(String effectiveOn) {
    this.effectiveOn = effectiveOn;
  }

  public record ScopeChoice(String reference, String name) {}
}
