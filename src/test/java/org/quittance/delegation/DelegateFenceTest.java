package org.quittance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.access.AccessRefusal;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.DelegateScope;
import org.quittance.outbox.CaseEvent;
import org.quittance.refusal.Refusal;

/** What may happen to a case in a delegate's name. */
class DelegateFenceTest {

  private static CaseEvent event(long caseFileId, String type) {
    return new CaseEvent(caseFileId, "DOS-" + caseFileId, type, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "access.delegate-used, true, true, true",
    "access.delegate-prepared, true, true, true",
    "access.delegate-given, false, false, false",
    "payment-attempt.opened, false, false, true",
    "payment.received, false, false, true",
    "case.settled, false, false, true",
    "instalment.paid, false, false, true",
    "debt.waived, false, false, true",
    "proposal.submitted, false, false, false",
    "proposal.accepted, false, false, false",
    "plan.agreed, false, false, false",
    "plan.method-changed, false, false, false",
    "dispute.opened, false, false, false",
    "declaration.made, false, false, false",
    "saved-method.kept, false, false, false",
    "contact.stopped, false, false, false",
    "link.issued, false, false, false",
    "document.attached, false, false, false",
    "data.exported, false, false, false",
    "case.recalled, false, false, false",
    "something.built-tomorrow, false, false, false"
  })
  void only_what_is_listed_for_the_scope(String type, boolean see, boolean propose, boolean pay) {
    assertThat(allows(DelegateScope.SEE, type)).isEqualTo(see);
    assertThat(allows(DelegateScope.SEE_AND_PROPOSE, type)).isEqualTo(propose);
    assertThat(allows(DelegateScope.SEE_AND_PAY, type)).isEqualTo(pay);
  }

  private static boolean allows(DelegateScope scope, String type) {
    return DelegateFence.allows(Actor.delegate(7, 1, scope), event(1, type));
  }

  @ParameterizedTest
  @EnumSource(DelegateScope.class)
  void nothing_happens_to_another_case(DelegateScope scope) {
    CurrentActor actor = new CurrentActor();
    actor.become(Actor.delegate(7, 1, scope));
    DelegateFence fence = new DelegateFence(actor);
    assertThatThrownBy(() -> fence.refuse(event(2, "access.delegate-used")))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo(AccessRefusal.DELEGATE_NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"declaration.made", "proposal.submitted", "case.recalled"})
  void others_are_not_fenced_in(String type) {
    assertThat(DelegateFence.allows(Actor.debtor(1), event(1, type))).isTrue();
    assertThat(DelegateFence.allows(Actor.staff("a@b.example"), event(1, type))).isTrue();
    assertThat(DelegateFence.allows(Actor.system("job"), event(1, type))).isTrue();
  }
}
