package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.Preview;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.NearestPlans;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;
import org.quittance.negotiation.rules.Zone;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * "How much can you pay?": any one of an amount, a number, a date or a schedule of one's own, and
 * the answer to it, drawn again whenever something changes. Nothing is written here.
 */
@Named
@RequestScoped
public class ProposePage {

  private static final int PAY_DAY = 5;
  private static final int DAYS_TO_BREATHE = 5;
  private static final int STEP_EUROS = 5;
  private static final int CENTS = 100;
  private static final int MOST_STEPS = 60;
  private static final int USUAL_COUNT = 12;

  private static final Set<String> MORE =
      Set.of(
          WishFields.EVERY, WishFields.DAY, WishFields.FROM, WishFields.DOWN, WishFields.DOWN_ON);

  @Inject private Visit visit;
  @Inject private ProposalService proposals;
  @Inject private ProposalQueryService talks;
  @Inject private KeptBasis kept;
  @Inject private WishFields wish;
  @Inject private TermsWords words;
  @Inject private Language language;
  @Inject private Clock clock;
  private NegotiationBasis basis;
  private Preview preview;
  private Refusal none;
  private boolean answering;
  private String missing;

  /** Draws the whole page: what is wrong is told at its field. */
  public void prepare() {
    try {
      basis =
          wish.isGiven()
              ? kept.of(visit.caseFileId(), proposals, clock)
              : kept.read(visit.caseFileId(), proposals, clock);
      requireNothingUnderWay();
    } catch (Refusal refusal) {
      none = refusal;
      return;
    }
    preset();
    judge();
    if (wish.isGiven()) {
      wish.faults().forEach(one -> Feedback.problem(one.field(), one.key(), one.arguments()));
    }
  }

  /** Draws the answer alone, for a reader who is still typing. */
  public void answer() {
    try {
      basis = kept.of(visit.caseFileId(), proposals, clock);
    } catch (Refusal refusal) {
      none = refusal;
      return;
    }
    preset();
    judge();
  }

  private void requireNothingUnderWay() {
    talks
        .openOf(visit.caseFileId())
        .ifPresent(
            open -> {
              if (open.head().status() != ProposalStatus.COUNTERED) {
                throw Refusal.of(NegotiationRefusal.PROPOSAL_OPEN_ALREADY);
              }
              answering = true;
            });
  }

  private void judge() {
    Optional<Wish> read = wish.read(basis);
    if (read.isPresent()) {
      try {
        preview = proposals.preview(basis, read.get());
      } catch (Refusal refusal) {
        String field = wish.fieldAt(refusal.pointer());
        String key = "refusal." + refusal.code().code();
        wish.faults().add(new WishFields.Fault(field, key, refusal.arguments().toArray()));
      }
    }
    missing =
        wish.faults().stream()
            .findFirst()
            .map(
                one ->
                    Wording.text(
                        Wording.MESSAGES, one.key(), language.getLocale(), one.arguments()))
            .orElse(null);
  }

  // The page opens on the gentlest plan that is accepted at once, so that the first thing read is
  // that there is a way.
  private void preset() {
    LocalDate from = firstOn();
    wish.preset(WishFields.EVERY, Frequency.MONTHLY.name());
    wish.preset(WishFields.FROM, from.toString());
    wish.preset(WishFields.DAY, Integer.toString(from.getDayOfMonth()));
    wish.preset(WishFields.UNTIL, from.toString());
    wish.preset(WishFields.SUM, wish.written(getTotal()));
    wish.preset(WishFields.COUNT, Integer.toString(USUAL_COUNT));
    if (wish.lacks(WishFields.EACH)) {
      wish.preset(WishFields.EACH, wish.written(gentlest(from)));
    }
  }

  private LocalDate firstOn() {
    LocalDate today = basis.facts().on();
    int day =
        basis.bounds().daysOfMonth(Zone.INSTANT).stream()
            .filter(one -> one >= PAY_DAY)
            .findFirst()
            .orElse(PAY_DAY);
    LocalDate payDay = new Pace(today.plusDays(DAYS_TO_BREATHE), Frequency.MONTHLY, day).start();
    LocalDate latest =
        today.plusDays(basis.bounds().number(BoundsField.LATEST_FIRST_DAYS, Zone.INSTANT));
    return payDay.isAfter(latest) ? latest : payDay;
  }

  private Money gentlest(LocalDate from) {
    Money little = Money.cents(1).max(Money.cents(getTotal().minor() / (MOST_STEPS * CENTS)));
    Wish least =
        new Wish.Amount(
            little, new Pace(from, Frequency.MONTHLY, from.getDayOfMonth()), null, false);
    Money each =
        NearestPlans.of(least, basis.facts(), basis.bounds()).stream()
            .findFirst()
            .map(plan -> plan.terms().usualAmount())
            .orElse(Money.cents(getTotal().minor() / USUAL_COUNT).max(Money.cents(CENTS)));
    return wholeEuros(each).min(getTotal());
  }

  private static Money wholeEuros(Money amount) {
    return Money.cents((amount.minor() + CENTS - 1) / CENTS * CENTS);
  }

  /** What is to be paid in all, penalties that a kept plan is spared left out. */
  public Money getTotal() {
    return basis.bounds().planTotal(basis.facts());
  }

  /** The penalties that a kept plan is spared. */
  public Money getSpared() {
    return basis.bounds().penaltiesSpared(basis.facts());
  }

  /** Whether what most people leave as it is lies open: something was changed or is wrong there. */
  public boolean isMoreOpen() {
    boolean wrong =
        wish.faults().stream().anyMatch(one -> one.field() != null && MORE.contains(one.field()));
    return wrong
        || wish.isAutopay()
        || !wish.text(WishFields.DOWN).isEmpty()
        || wish.frequency() != Frequency.MONTHLY;
  }

  /** Why nothing can be agreed on this file now, by the refusal's name; null when something can. */
  public String getNone() {
    return none == null ? null : none.code().code();
  }

  /** Whether paying freely is offered where nothing can be agreed. */
  public boolean isFreelyPayable() {
    return visit.isPayable()
        && none.code() != NegotiationRefusal.CLAIM_MAY_BE_TIME_BARRED
        && none.code() != NegotiationRefusal.PROPOSAL_OPEN_ALREADY;
  }

  /** Whether these terms would answer an offer of the agency. */
  public boolean isAnswering() {
    return answering;
  }

  /** What the answer can be drawn from; null while something is missing. */
  public Terms getTerms() {
    return preview == null ? null : preview.judged().terms();
  }

  /** What keeps the answer from being drawn, in words; null when it is. */
  public String getMissing() {
    return missing;
  }

  /** NOW, LATER or NO. */
  public String getVerdict() {
    if (preview.judged().judgement().answer() == Answer.REFUSED) {
      return "NO";
    }
    return preview.answerBy() == null ? "NOW" : "LATER";
  }

  public LocalDate getAnswerBy() {
    return preview.answerBy();
  }

  public List<String> getReasons() {
    return words.reasons(preview.judged().judgement().failedBounds());
  }

  /** The plans nearest to what is asked that are accepted at once. */
  public List<Choice> getChoices() {
    return preview.nearest().stream().map(this::choice).toList();
  }

  private Choice choice(NearestPlan plan) {
    return new Choice(plan.closeness().name(), plan.terms(), WishAddress.of(plan.terms(), basis));
  }

  /** The query of the address at which what is asked is agreed to. */
  public String getAddress() {
    return wish.address().query();
  }

  public List<OwnRows.Row> getRows() {
    return wish.rows(basis).list();
  }

  public boolean isRoomForRows() {
    return getRows().size() < OwnRows.MOST;
  }

  public List<Frequency> getFrequencies() {
    return basis.bounds().frequencies(Zone.OUTER).stream().sorted().toList();
  }

  public List<Integer> getDays() {
    return List.copyOf(basis.bounds().daysOfMonth(Zone.OUTER));
  }

  public LocalDate getToday() {
    return basis.facts().on();
  }

  /** The ends and the steps of the slider, in whole euros. */
  public Slider getSlider() {
    int most = Math.toIntExact(wholeEuros(getTotal()).minor() / CENTS);
    int half = Math.max(STEP_EUROS, (most / 2 + STEP_EUROS - 1) / STEP_EUROS * STEP_EUROS);
    int least = Math.max(STEP_EUROS, most / MOST_STEPS / STEP_EUROS * STEP_EUROS);
    return new Slider(Math.min(least, half), half, STEP_EUROS);
  }

  /** Whole euros, both ends included. */
  public record Slider(int least, int most, int step) {}

  /**
   * A plan to choose with one tap.
   *
   * @param closeness in what it is the nearest
   * @param address the query of the address at which it is agreed to
   */
  public record Choice(String closeness, Terms terms, String address) {}
}
