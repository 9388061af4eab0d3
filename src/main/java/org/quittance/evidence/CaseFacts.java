package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ContactStopService;
import org.quittance.contact.ContactListPage;
import org.quittance.contact.ContactPreferencesService;
import org.quittance.contact.ContactService;
import org.quittance.contact.ContactSummary;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationService;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.DisputeView;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.message.MessageQueryService;
import org.quittance.message.MessageView;
import org.quittance.negotiation.ConsentView;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.ProposalView;
import org.quittance.notification.OutgoingMailService;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.payment.SavedMethodService;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;

/** Reads all that is known of a case, part by part, for exports. */
@ApplicationScoped
class CaseFacts {

  private static final int MOST_DELEGATES = 200;
  private static final int CONTACTS_AT_ONCE = 200;

  @Inject private CaseFileService cases;
  @Inject private LedgerService ledger;
  @Inject private ReceiptService receipts;
  @Inject private InstalmentPlanService plans;
  @Inject private ProposalQueryService proposals;
  @Inject private SecureLinkService links;
  @Inject private ContactStopService contacts;
  @Inject private ContactPreferencesService preferences;
  @Inject private ContactService contactsMade;
  @Inject private OutgoingMailService mails;
  @Inject private SavedMethodService methods;
  @Inject private DeclarationService declarations;
  @Inject private DisputeQueryService disputes;
  @Inject private MessageQueryService messages;
  @Inject private DelegationService delegations;
  @Inject private DisputeService drafts;
  @Inject private Clock clock;

  /** Who owes whom and what, line by line to this day. */
  Map<String, Object> claim(CaseOverview file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("case", file);
    facts.put("claims", cases.claimsOf(file.id()));
    facts.put("breakdown", owed(file));
    return facts;
  }

  /** Payments with their receipts, and every posting of the books. */
  Map<String, Object> money(CaseOverview file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("receipts", receipts.receiptsOf(file.id()));
    facts.put("postings", ledger.linesOf(file.id()));
    return facts;
  }

  /** Proposals with their offers, and the plans they became. */
  Map<String, Object> agreements(CaseOverview file) {
    List<ProposalView> talks = new ArrayList<>();
    for (ProposalSummary head : proposals.ofCase(file.id())) {
      talks.add(proposals.find(head.id()));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("proposals", talks);
    facts.put("plans", plans.ofCase(file.id()));
    return facts;
  }

  /** The same as the debtor may see it: without offers that are still being decided on. */
  Map<String, Object> agreementsShown(CaseOverview file) {
    List<Map<String, Object>> talks = new ArrayList<>();
    for (ProposalSummary head : proposals.ofCase(file.id())) {
      talks.add(Map.of("head", head, "offers", proposals.find(head.id()).shownToDebtor()));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("proposals", talks);
    facts.put("plans", plans.ofCase(file.id()));
    return facts;
  }

  /** What is owed to this day, line by line. */
  CaseBreakdown owed(CaseOverview file) {
    return ledger.breakdown(file.id(), file.creditor().kind(), BusinessDate.today(clock));
  }

  List<ReceiptSummary> receipts(CaseOverview file) {
    return receipts.receiptsOf(file.id());
  }

  List<PlanSummary> plans(CaseOverview file) {
    return plans.ofCase(file.id());
  }

  /** The evidence of what the debtor agreed to, oldest first. */
  List<ConsentView> consents(CaseOverview file) {
    List<ConsentView> consents = new ArrayList<>();
    List<ProposalSummary> heads = proposals.ofCase(file.id());
    for (int i = heads.size() - 1; i >= 0; i--) {
      consents.addAll(proposals.consentsOf(heads.get(i).id()));
    }
    return consents;
  }

  /** By which ways the debtor was reached, and which they closed. */
  Map<String, Object> contacts(CaseOverview file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("made", contactsMade(file));
    facts.put("links", links.linksOf(file.id()));
    facts.put("mails", mails.mailsOf(file.id()));
    facts.put("stoppedContacts", contacts.standing(file.id()));
    preferences.said(file.id()).ifPresent(said -> facts.put("preferences", said));
    return facts;
  }

  /** Every contact that was made, newest first. */
  List<ContactSummary> contactsMade(CaseOverview file) {
    List<ContactSummary> made = new ArrayList<>();
    String after = null;
    do {
      ContactListPage page = contactsMade.made(file.id(), after, CONTACTS_AT_ONCE);
      made.addAll(page.contacts());
      after = page.next();
    } while (after != null);
    return made;
  }

  /** Means of payment that are kept with the provider. */
  Map<String, Object> means(CaseOverview file) {
    return Map.of("savedMeans", methods.of(file.id()));
  }

  /** What the debtor contests or has contested, with what became of it. */
  List<DisputeView> disputes(CaseOverview file) {
    return disputes.ofCase(file.id());
  }

  /** What the debtor and the agency wrote to each other, oldest first. */
  List<MessageView> messages(CaseOverview file) {
    return messages.all(file.id());
  }

  /** The same with what the debtor is writing and has not sent, which is theirs alone. */
  Map<String, Object> messagesWithDraft(CaseOverview file) {
    return Map.of("messages", messages(file), "draft", messages.draft(file.id()));
  }

  /** Whom the debtor let in, how far and when, with name and address. */
  List<Map<String, Object>> delegates(CaseOverview file) {
    return delegates(file, true);
  }

  /** The same without who they are: that is nobody's business but the debtor's. */
  List<Map<String, Object>> delegatesProven(CaseOverview file) {
    return delegates(file, false);
  }

  private List<Map<String, Object>> delegates(CaseOverview file, boolean named) {
    List<Map<String, Object>> given = new ArrayList<>();
    for (DelegateSummary one : delegations.ofCase(file.id(), Long.MAX_VALUE, MOST_DELEGATES)) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("delegate", Ids.text(one.id()));
      if (named) {
        facts.put("name", one.person().name());
        facts.put("email", one.person().email());
      }
      facts.put("role", one.person().role());
      facts.put("scope", one.scope());
      facts.put("status", one.status());
      facts.put("givenAt", one.term().givenAt());
      facts.put("from", one.term().from());
      facts.put("until", one.term().until());
      facts.put("lastVisitAt", one.lastVisitAt());
      if (one.ended() != null) {
        facts.put("endedAt", one.ended().at());
        facts.put("endedBecause", one.ended().because());
      }
      given.add(facts);
    }
    return given;
  }

  /** The same for the debtor, with what they have begun to write and not sent. */
  List<DisputeView> disputesWritten(CaseOverview file) {
    List<DisputeView> all = new ArrayList<>();
    drafts.draft(file.id()).ifPresent(all::add);
    all.addAll(disputes.ofCase(file.id()));
    return all;
  }

  /** What was told of the debtor that changes what may be asked, in the debtor's own words. */
  List<Map<String, Object>> declarations(CaseOverview file) {
    return declarations(file, true);
  }

  /**
   * The same as far as it proves what had to stop and since when: why somebody needs help is
   * nobody's business but theirs and the agency's.
   */
  List<Map<String, Object>> declarationsProven(CaseOverview file) {
    return declarations(file, false);
  }

  private List<Map<String, Object>> declarations(CaseOverview file, boolean whole) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (DeclarationSummary declaration : declarations.ofCase(file.id())) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("kind", declaration.kind());
      facts.put("status", declaration.status());
      facts.put("declaredAt", declaration.declaredAt());
      facts.put("on", declaration.facts().on());
      if (whole) {
        facts.put("facts", declaration.facts());
      }
      if (declaration.decision() != null) {
        facts.put("decidedAt", declaration.decision().at());
        facts.put("decidedBecause", declaration.decision().because());
      }
      told.add(facts);
    }
    return told;
  }
}
