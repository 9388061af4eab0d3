package org.quittance.api;

import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.refusal.Refusal;

/**
 * The HTTP status of a refusal, from its code. What the address names and does not exist is 404; a
 * body that names something unknown is 422 like any other request that cannot be carried out; what
 * might succeed in another standing of things is 409.
 */
final class RefusalStatus {

  private static final Pattern CONFLICT =
      Pattern.compile(
          ".*_ALREADY_.*|.*_CANNOT_CHANGE|.*_UNDER_WAY|.*_STALE|.*_CLOSED|.*_MEANWHILE|.*_NO_LONGER_OPEN");
  private static final Set<String> CONFLICTS =
      Set.of(
          "STATUS_DOES_NOT_ALLOW",
          "CASE_RECALLED",
          "CASE_NOT_OPEN",
          "CASE_NOT_NEGOTIABLE",
          "PAYMENT_SUSPENDED",
          "CASE_HELD_BY_DECLARATION");

  private RefusalStatus() {}

  static int of(Refusal refusal) {
    String code = refusal.code().code();
    if (refusal.code() instanceof ApiRefusal ours) {
      return ours.status();
    }
    if (code.endsWith("_UNKNOWN") && refusal.pointer() == null) {
      return 404;
    }
    if (CONFLICTS.contains(code) || CONFLICT.matcher(code).matches()) {
      return 409;
    }
    return switch (code) {
      case "AGENCY_MUST_ANSWER",
          "AGENCY_MUST_DECIDE",
          "CREDITOR_MUST_APPROVE",
          "SECOND_PERSON_MUST_SIGN",
          "SUPERVISOR_CANCELS_PLANS",
          "CASE_HANDLER_PLACES",
          "DISPUTE_AGENCY_MUST_DECIDE",
          "DISPUTE_DEBTOR_MUST_ACT",
          "MESSAGE_AGENCY_MUST_WRITE",
          "MESSAGE_DEBTOR_MUST_WRITE",
          "TEMPLATE_SUPERVISOR_MUST_WRITE",
          "DELEGATE_NOT_ALLOWED",
          "DELEGATE_DEBTOR_MUST_GIVE" ->
          403;
      case "TOO_MANY_TRIES", "MESSAGE_TOO_MANY_TODAY" -> 429;
      case "IMPORT_TOO_LARGE" -> 413;
      case "PAYMENT_PROVIDER_UNREACHABLE",
          "SETUP_PROVIDER_UNREACHABLE",
          "DOCUMENT_CHECK_UNAVAILABLE" ->
          503;
      default -> 422;
    };
  }
}
