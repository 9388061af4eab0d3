package org.quittance.notification;

import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aConsumer;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.access.Role;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.DebtorDetails;
import org.quittance.creditor.Contact;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.MandateTerms;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.document.AgreementCopy;
import org.quittance.document.AgreementCopyRepository;
import org.quittance.document.AgreementDocument;
import org.quittance.document.ReceiptDocument;
import org.quittance.message.InMemoryMessages;
import org.quittance.money.Money;
import org.quittance.negotiation.ConsentGiven;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.Wish;
import org.quittance.notification.ClaimedMail.Subject;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.outbox.CaseEvent;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;
import org.quittance.testing.memory.Agency;
import org.quittance.testing.memory.RecordingEvents;

/**
 * An agency in memory whose mails can be read: one case of 1,200 euros, on which 12 months are
 * granted at once, 24 by a person and more by nobody.
 */
final class TalkingAgency {

  static final String LINK = "http://localhost:8080/l/0123456789abcdefghijklmnopqrstuv";
  private static final String TODAY = "2026-11-20";

  final Agency agency = Agency.on(TODAY);
  final InMemoryMessages messages = new InMemoryMessages(agency.caseFiles(), agency.clock);
  private final Settings settings =
      new Settings(Map.of("quittance.agency.sepa.id", "FR12ZZZ123456")::get, name -> null);
  private final AgencyIdentity identity = new AgencyIdentity(settings);
  private final PageTemplates templates = new PageTemplates();
  private final MailLayout layout = new MailLayout(templates, identity, settings);
  private final InMemoryOutgoingMails mails = new InMemoryOutgoingMails();
  private final Map<Long, AgreementCopy> copies = new HashMap<>();
  private final DebtorLetter letter =
      new DebtorLetter(
          new DebtorMail(agency.cases),
          new ReturnLinks() {
            @Override
            ReturnLink of(ClaimedMail mail) {
              return new ReturnLink(LINK, agency.clock.instant().plusSeconds(2_592_000));
            }
          },
          identity);
  private final CreditorMail creditorMail =
      new CreditorMail(agency.cases, agency.creditors, agency.receipts, settings);
  private final CreditorNews creditorNews =
      new CreditorNews(agency.negotiation.found, agency.plans, agency.receipts);
  final PlanDeliveryService papers =
      new PlanDeliveryService(
          agency.cases,
          agency.caseFiles(),
          agency.plans,
          new AgreementPrinting(
              agency.creditors,
              agency.ledger,
              agency.negotiation.found,
              new AgreementDocument(templates, identity)),
          new AgreementCopyRepository() {
            @Override
            public void add(AgreementCopy copy) {
              copies.put(copy.planId(), copy);
            }

            @Override
            public Optional<AgreementCopy> find(long planId) {
              return Optional.ofNullable(copies.get(planId));
            }
          },
          new PlanDeliveryService.CalendarHost(identity, settings),
          agency.clock);
  private final MailSecrets secrets = new MailSecrets(() -> List.of(new byte[32]));
  private final List<MailWriter> writers = writers();

  private List<MailWriter> writers() {
    PlanWords words = new PlanWords(agency.methods, identity);
    return List.of(
        new ProposalMailWriter(
            agency.negotiation.found,
            agency.cases,
            agency.plans,
            new NearestPlanService(agency.negotiation.proposals),
            letter),
        new AgreementMailWriter(agency.negotiation.found, agency.plans, papers, words, letter),
        new InstalmentMailWriter(agency.plans, papers, words, letter),
        new ReversalMailWriter(agency.receipts, agency.plans, letter),
        new DeclarationMailWriter(agency.declarations, letter),
        new DelegateMailWriter(agency.cases, agency.helping.given, secrets, identity, agency.clock),
        new DelegateNoticeWriter(agency.helping.given, letter),
        new CreditorDeclarationWriter(agency.declarations, agency.cases, creditorMail, identity),
        new PlanMailWriter(
            agency.plans,
            agency.ledger,
            agency.receipts,
            new ReceiptDeliveryService(
                agency.cases,
                agency.creditors,
                agency.receipts,
                agency.ledger,
                new ReceiptDocument(templates, identity),
                settings),
            words,
            letter,
            agency.clock),
        new CreditorNewsWriter(agency.cases, creditorMail, creditorNews, identity),
        new DisputeMailWriter(agency.contesting.queries, letter),
        new MessageMailWriter(messages.queries, agency.cases, agency.creditors, letter),
        new CreditorDisputeWriter(
            agency.contesting.queries,
            agency.cases,
            creditorMail,
            identity,
            agency.contesting.links,
            settings),
        new CreditorDigestWriter(mails, creditorMail, creditorNews, identity, agency.clock));
  }

  /**
   * @param language with the country whose law its case is under, if that is not France
   */
  static TalkingAgency in(String language) {
    return in(language, NotificationRhythm.IMMEDIATE);
  }

  static TalkingAgency in(String language, NotificationRhythm rhythm) {
    TalkingAgency talking = new TalkingAgency();
    talking.place(language, rhythm);
    return talking;
  }

  private void place(String tag, NotificationRhythm rhythm) {
    Locale locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage();
    CreditorDetails creditor = aCreditor();
    MandateTerms mandate = creditor.mandate();
    agency.creditors.register(
        "ENSUD",
        new CreditorDetails(
            creditor.name(),
            creditor.kind(),
            creditor.siren(),
            in(creditor.contact(), language),
            creditor.iban(),
            new MandateTerms(
                mandate.reference(),
                mandate.signedOn(),
                locale.getCountry().isEmpty() ? mandate.jurisdiction() : locale.getCountry(),
                mandate.commissionRate(),
                mandate.fixedFee(),
                rhythm,
                mandate.approval()),
            creditor.brandColour()));
    agency.negotiation.policies.put("ENSUD", rules(), "for a test", LocalDate.parse(TODAY));
    CasePlacement placement = aCaseFile().withInvoice("F-1001", "1200.00", "2026-01-31").build();
    DebtorDetails debtor = aConsumer();
    agency.cases.place(
        "DOS-1",
        new CasePlacement(
            placement.creditorReference(),
            placement.placedOn(),
            new DebtorDetails(
                debtor.kind(),
                debtor.name(),
                debtor.birthDate(),
                debtor.siren(),
                in(debtor.contact(), language)),
            placement.firstLetter(),
            placement.claims()));
  }

  private static Contact in(Contact contact, String language) {
    return new Contact(contact.email(), contact.phone(), language, contact.address());
  }

  private static PolicyRules rules() {
    return new PolicyRules(
        BoundsSheet.parse(
            Map.of(
                "MIN_INSTALMENT_AMOUNT.INSTANT", "100.00",
                "MIN_INSTALMENT_AMOUNT.OUTER", "50.00",
                "MIN_INSTALMENT_PERCENT.INSTANT", "0.00",
                "MIN_INSTALMENT_PERCENT.OUTER", "0.00",
                "MAX_MONTHS.INSTANT", "12",
                "MAX_MONTHS.OUTER", "24",
                "CREDITOR_APPROVAL_MONTHS_ABOVE", "20",
                "SETTLEMENT_DISCOUNT_PERCENT.OUTER", "20.00",
                "TWO_SIGNATURES_ABOVE", "50.00")),
        List.of());
  }

  long caseFileId() {
    return agency.look("DOS-1").id();
  }

  Wish months(int count) {
    LocalDate soon = BusinessDate.today(agency.clock).plusDays(14);
    LocalDate fifth = LocalDate.parse("2026-12-05");
    return new Wish.Count(
        count, new Pace(soon.isAfter(fifth) ? soon : fifth, Frequency.MONTHLY, null), null, false);
  }

  /** The debtor proposes, having read and typed what is asked. */
  ProposalView propose(int months) {
    return propose(months(months), "1200,00", "mille deux cents euros");
  }

  /**
   * @param figures what the debtor types for the sum they promise
   * @param words the same in words
   */
  ProposalView propose(Wish wish, String figures, String words) {
    agency.actAs(Actor.debtor(4711));
    ProposalView made =
        agency.negotiation.proposals.propose(
            caseFileId(),
            wish,
            new ConsentGiven(
                "fr",
                "consent-test",
                "Je reconnais devoir 1 200,00 €.\nJe m’engage à payer.",
                figures,
                words,
                "192.0.2.1",
                "Test"),
            null);
    agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
    return made;
  }

  PlanSummary plan() {
    return agency.plan("DOS-1");
  }

  void pay(String euros) {
    agency.transfer("DOS-1", euros, "BANK-" + agency.posted().size());
  }

  /** The creditor takes the case back. */
  void recall() {
    agency.cases.recall("DOS-1", "accord direct");
    messages.hear(new CaseEvent(caseFileId(), "DOS-1", "case.recalled", Map.of()));
  }

  /** The newest mail of a kind that what happened so far has queued. */
  OutgoingMail queued(MailKind kind) {
    OutgoingMail newest = null;
    for (var news : agency.negotiation.news.fired()) {
      if (AgreementMailQueue.mailsOf(news).contains(kind)) {
        newest = row(kind, new Subject(news.proposalId(), news.offerNumber()));
      }
    }
    for (var news : agency.planNews()) {
      if (AgreementMailQueue.mailsOf(news.kind()).contains(kind)) {
        newest = row(kind, new Subject(news.planId(), news.number()));
      }
    }
    for (var reversal : agency.chargebacks.taken()) {
      if (AgreementMailQueue.REVERSAL.contains(kind)) {
        newest = row(kind, new Subject(reversal.paymentId(), null));
      }
    }
    for (var news : agency.declarationNews()) {
      if (DeclarationMailQueue.mailsOf(news).contains(kind)) {
        newest = row(kind, new Subject(news.declarationId(), null));
      }
    }
    for (var news : agency.contesting.news.fired()) {
      if (DisputeMailQueue.mailsOf(news.kind()).contains(kind)) {
        newest = row(kind, new Subject(news.disputeId(), null));
      }
    }
    for (var news : messages.news.fired()) {
      if (kind == MessageMailQueue.kindOf(news)) {
        newest = row(kind, new Subject(news.messageId(), null));
      }
    }
    for (OutgoingMail mail : delegateMails()) {
      if (mail.claimed().kind() == kind) {
        newest = mail;
      }
    }
    if (newest == null) {
      throw new AssertionError("Nothing has queued a mail of kind " + kind);
    }
    return newest;
  }

  // What was queued of delegates, oldest first, as the queue itself writes it down.
  private List<OutgoingMail> delegateMails() {
    InMemoryOutgoingMails written = new InMemoryOutgoingMails();
    DelegateMailQueue queue =
        new DelegateMailQueue(written, secrets, new RecordingEvents<>(), agency.clock);
    agency.helping.news.fired().forEach(queue::tell);
    return written.lockDue(agency.clock.instant(), 100);
  }

  private OutgoingMail row(MailKind kind, Subject subject) {
    return OutgoingMail.news(kind, caseFileId(), subject, agency.clock.instant());
  }

  Outcome write(MailKind kind) {
    return write(queued(kind).claimed());
  }

  Outcome write(ClaimedMail mail) {
    return writers.stream()
        .filter(writer -> writer.kinds().contains(mail.kind()))
        .findFirst()
        .orElseThrow()
        .write(mail);
  }

  MailDraft draft(MailKind kind) {
    Outcome outcome = write(kind);
    if (outcome instanceof Outcome.Draft written) {
      return written.draft();
    }
    throw new AssertionError("No mail: " + outcome);
  }

  WrittenMail.Content content(MailDraft draft) {
    return layout.lay(draft.text(), draft.locale());
  }

  String plain(MailKind kind) {
    return content(draft(kind)).plain();
  }

  /** The day's digest of what was gathered. */
  String digestOf(MailKind... kinds) {
    OutgoingMail digest = OutgoingMail.digest(7, agency.clock.instant());
    for (MailKind kind : kinds) {
      OutgoingMail row = queued(kind);
      row.gather(7, agency.clock.instant());
      row.join(digest);
      mails.add(row);
    }
    MailDraft draft = ((Outcome.Draft) write(digest.claimed())).draft();
    return content(draft).plain();
  }

  Money owed() {
    return agency.outstanding("DOS-1");
  }
}
