package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.access.DelegateScope;

/** What opens to a delegate by address; the rest is shut by not being named. */
class DelegateDoorsTest {

  @ParameterizedTest
  @CsvSource({
    "/debtor/case, GET, true, true, true",
    "/debtor/case.xhtml, GET, true, true, true",
    "/debtor/case, POST, false, false, false",
    "/debtor/document, GET, true, true, true",
    "/debtor/plan, GET, true, true, true",
    "/debtor/plan, POST, false, false, false",
    "/debtor/plan.pdf, HEAD, true, true, true",
    "/debtor/propose, GET, false, true, false",
    "/debtor/prepare, POST, false, true, false",
    "/debtor/pay, GET, false, false, true",
    "/debtor/pay, POST, false, false, true",
    "/debtor/pay.xhtml, POST, false, false, true",
    "/debtor/pay-return, GET, false, false, true",
    "/debtor/sign-out, POST, true, true, true"
  })
  void each_scope_opens_its_own(
      String path, String method, boolean see, boolean propose, boolean pay) {
    assertThat(DelegateDoors.opens(path, method, DelegateScope.SEE)).isEqualTo(see);
    assertThat(DelegateDoors.opens(path, method, DelegateScope.SEE_AND_PROPOSE)).isEqualTo(propose);
    assertThat(DelegateDoors.opens(path, method, DelegateScope.SEE_AND_PAY)).isEqualTo(pay);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/debtor/access",
        "/debtor/preferences",
        "/debtor/consent",
        "/debtor/proposal",
        "/debtor/dispute",
        "/debtor/messages",
        "/debtor/tell",
        "/debtor/tell-about",
        "/debtor/my-data",
        "/debtor/my-data.zip",
        "/debtor/several",
        "/debtor/plan-means",
        "/debtor/code",
        "/debtor/CASE",
        "/debtor/case/",
        "/debtor/case;jsessionid=1",
        "/debtor//case",
        "/debtor/../debtor/consent",
        "/debtor/built-tomorrow",
        "/staff/case"
      })
  void what_nobody_named_is_shut(String path) {
    for (DelegateScope scope : DelegateScope.values()) {
      for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "DELETE"}) {
        assertThat(DelegateDoors.opens(path, method, scope)).isFalse();
      }
    }
  }
}
