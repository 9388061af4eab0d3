package org.quittance.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.jurisdiction.Jurisdiction;

/**
 * The language of this request: the one the reader chose before, else the first of the browser's
 * languages that we speak, else French.
 */
@Named
@RequestScoped
public class Language {

  /** The cookie that remembers the reader's choice; it holds a language tag and nothing else. */
  static final String COOKIE = "quittance.language";

  /** The request parameter that changes the language. */
  static final String PARAMETER = "lang";

  @Inject private HttpServletRequest request;
  private PageLanguage current;
  private Jurisdiction law;

  public PageLanguage current() {
    if (current == null) {
      current = chosen().or(this::preferred).orElse(PageLanguage.FRENCH);
    }
    return current;
  }

  /** From here on, articles, courts and offices are those of the country whose law it is. */
  public void speakUnder(Jurisdiction caseLaw) {
    law = caseLaw;
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces != null && faces.getViewRoot() != null) {
      faces.getViewRoot().setLocale(getLocale());
    }
  }

  /** The law of the case this request is about; empty when it is about none. */
  Optional<Jurisdiction> law() {
    return Optional.ofNullable(law);
  }

  public Locale getLocale() {
    return law == null ? current().locale() : law.spoken(current().locale());
  }

  public String getTag() {
    return current().tag();
  }

  /** Every language with the address that shows this same page in it. */
  public List<Choice> getChoices() {
    return Arrays.stream(PageLanguage.values()).map(this::choice).toList();
  }

  private Choice choice(PageLanguage language) {
    return new Choice(language.tag(), language.ownName(), linkTo(language), language == current());
  }

  // Relative on purpose: the path may hold a secret token, which must not be copied into a query.
  private String linkTo(PageLanguage language) {
    return "?"
        + Stream.concat(otherParameters(request), Stream.of(PARAMETER + "=" + language.tag()))
            .collect(Collectors.joining("&"));
  }

  static Stream<String> otherParameters(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Stream.empty()
        : Arrays.stream(query.split("&"))
            .filter(one -> !one.isEmpty() && !one.startsWith(PARAMETER + "="));
  }

  private Optional<PageLanguage> chosen() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(PageLanguage::tagged);
  }

  private Optional<PageLanguage> preferred() {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .flatMap(tag -> PageLanguage.tagged(tag).stream())
        .findFirst();
  }

  /**
   * One entry of the language switch.
   *
   * @param link relative to the page that is shown
   */
  public record Choice(String tag, String name, String link, boolean current) {}
}
