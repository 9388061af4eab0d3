package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.FileAnswer;
import org.quittance.negotiation.SharedAnswer;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.portal.shared.Feedback;

/**
 * "One amount for all my files": what falls to each creditor and what each answers. Nothing is
 * written here. A code is asked for on the way in.
 */
@Named
@RequestScoped
public class SeveralPage {

  @Inject private Visit visit;
  @Inject private SharedWish shared;
  @Inject private WishFields wish;
  @Inject private TermsWords words;
  @Inject private Onward onward;

  /** Draws the page: what is wrong is told at its field. */
  public void prepare() throws IOException {
    if (!shared.isProved()) {
      onward.toCode("/debtor/several", wish.isGiven() ? wish.address().query() : "");
      return;
    }
    shared.answer();
    if (wish.isGiven()) {
      wish.faults().forEach(one -> Feedback.problem(one.field(), one.key(), one.arguments()));
    }
  }

  /** Whether there is more than one file an amount can be shared among. */
  public boolean isAny() {
    return !shared.files().isEmpty();
  }

  /** How many files. */
  public int getCount() {
    return shared.files().size();
  }

  /** What is owed on all of them together. */
  public Money getOwed() {
    return Money.sum(
        shared.files().stream().map(file -> file.basis().facts().outstanding()).toList());
  }

  /** What we answer; null while something is missing. */
  public SharedAnswer getAnswer() {
    return shared.answer().orElse(null);
  }

  /** NOW, LATER, or NO, of one file. */
  public String verdict(FileAnswer file) {
    if (file.isRefused()) {
      return "NO";
    }
    return file.answerBy() == null ? "NOW" : "LATER";
  }

  /** Why a file's plan is not accepted, or not at once. */
  public List<String> reasons(FileAnswer file) {
    List<FailedBound> failed = file.share().judgement().failedBounds();
    return words.reasons(failed);
  }

  /** What the visitor pays each time in all, which the plans never exceed. */
  public Money getEach() {
    return shared.asked().each();
  }

  /** The amount that makes it possible, or makes it possible at once; null when none does. */
  public Money getWayOut() {
    SharedAnswer answer = getAnswer();
    if (answer.isAtOnce()) {
      return null;
    }
    return answer.possible() || answer.leastAtOnce() != null
        ? answer.leastAtOnce()
        : answer.least();
  }

  /** Whether the way out is accepted at once. */
  public boolean isWayOutAtOnce() {
    return getAnswer().leastAtOnce() != null;
  }

  /** The query of the address that asks for another amount and nothing else. */
  public String addressWith(Money each) {
    return wish.address(wish.written(each)).query();
  }

  /** The query of the address at which what is asked is agreed to. */
  public String getAddress() {
    return wish.address().query();
  }

  /** Whether what most people leave as it is lies open. */
  public boolean isMoreOpen() {
    return wish.isAutopay()
        || wish.frequency() != Frequency.MONTHLY
        || wish.faults().stream()
            .anyMatch(
                one -> WishFields.FROM.equals(one.field()) || WishFields.DAY.equals(one.field()));
  }

  public List<Frequency> getFrequencies() {
    return shared.frequencies();
  }

  public List<Integer> getDays() {
    return shared.days();
  }

  public LocalDate getToday() {
    return visit.getToday();
  }
}
