package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;

@Tag("browser")
class SessionBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.phone();

  @Test
  void a_browser_keeps_the_secure_cookie_of_a_portal_on_localhost() {
    browser.open("/testing/session").open("/testing/session");
    assertThat(browser.driver().findElement(By.tagName("body")).getText()).isEqualTo("visit 2");
  }
}
