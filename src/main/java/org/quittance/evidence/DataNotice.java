package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseOverview;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.Retention;
import org.quittance.platform.Wording;

/**
 * What is held about a debtor, why, for how long and who receives it (GDPR art. 14 and 15, 1): the
 * periods are those by which it is really erased.
 */
@ApplicationScoped
class DataNotice {

  private record Kind(String key, Retention.Kind kept) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("identity", Retention.Kind.ACCOUNTING),
          new Kind("contact", Retention.Kind.ACTIVE_FILE),
          new Kind("claims", Retention.Kind.ARCHIVED_FILE),
          new Kind("payments", Retention.Kind.ACCOUNTING),
          new Kind("means", Retention.Kind.ACTIVE_FILE),
          new Kind("agreements", Retention.Kind.ARCHIVED_FILE),
          new Kind("documents", Retention.Kind.ARCHIVED_FILE),
          new Kind("messages", Retention.Kind.ARCHIVED_FILE),
          new Kind("visits", Retention.Kind.ACTIVE_FILE),
          new Kind("delegates", Retention.Kind.ACTIVE_FILE),
          new Kind("timeline", Retention.Kind.ARCHIVED_FILE));

  List<HeldData> of(CaseOverview file, Locale locale) {
    Retention retention = Jurisdictions.of(file.jurisdiction()).retention();
    List<HeldData> held = new ArrayList<>();
    for (Kind kind : KINDS) {
      Retention.Rule rule = retention.of(kind.kept());
      held.add(
          new HeldData(
              text(locale, kind.key() + ".what"),
              text(locale, kind.key() + ".why"),
              text(locale, "kept." + kind.kept(), period(rule.period(), locale), rule.article()),
              text(locale, kind.key() + ".who", file.creditor().name())));
    }
    return held;
  }

  private static String period(Period period, Locale locale) {
    return period.getYears() > 0
        ? text(locale, "years", period.getYears())
        : text(locale, "months", period.getMonths());
  }

  static String text(Locale locale, String key, Object... arguments) {
    return Wording.text(Wording.DOCUMENTS, "ownData." + key, locale, arguments);
  }
}
