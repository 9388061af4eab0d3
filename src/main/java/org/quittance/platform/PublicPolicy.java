package org.quittance.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The content security policy of public pages: scripts, styles and pictures from our own files
 * only, no frames, no foreign addresses but the payment page.
 */
@ApplicationScoped
public class PublicPolicy {

  public static final String HEADER = "Content-Security-Policy";

  @Inject private Settings settings;

  /** The policy as the header's value. */
  public String text() {
    // A form that leads to the payment page is redirected there, and browsers check that target
    // too.
    return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'; "
        + "form-action 'self' https://checkout.stripe.com"
        + settings.text("quittance.stripe.api.base").map(page -> " " + page).orElse("")
        + "; img-src 'self' data:; style-src 'self'; script-src 'self'";
  }
}
