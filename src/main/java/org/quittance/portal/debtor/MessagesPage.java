package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.message.DebtorMessageService;
import org.quittance.message.DraftView;
import org.quittance.message.MessagePage;
import org.quittance.message.MessageQueryService;
import org.quittance.message.MessageSettings;
import org.quittance.message.MessageView;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.CutForm;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/**
 * The thread of this visit's file: what was written, newest first, and where the debtor writes.
 * Opening what the agency wrote is a button of its own, since looking at a page changes nothing.
 */
@Named
@RequestScoped
public class MessagesPage {

  static final String HERE = "/debtor/messages";

  /** Says that files were too large, beside a text that was kept. */
  static final String LARGE = HERE + "?large=1";

  private static final int ROWS = 20;
  private static final MessagePage NOTHING = new MessagePage(List.of(), null);

  @Inject private Visit visit;
  @Inject private DebtorSession session;
  @Inject private DebtorMessageService messages;
  @Inject private MessageQueryService found;
  @Inject private MessageSettings settings;
  @Inject private DocumentService documents;
  @Inject private MessageKeeping keeping;
  @Inject private DraftTicket tickets;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;
  private MessagePage page;
  private DraftView draft;
  private Map<Long, DocumentSummary> files;

  /**
   * Asks for a code first: messages say what the file is about. Where files were too large, keeps
   * what was written with them and says so.
   */
  public void prepare() throws IOException, ServletException {
    if (FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    if (!isProved()) {
      onward.toCode(HERE, "");
    } else if (CutForm.of(request).isPresent()) {
      keep();
      Feedback.problem("files", "files.large");
    } else if (request.getParameter("large") != null && "GET".equals(request.getMethod())) {
      Feedback.problem("files", "files.large");
    }
  }

  private boolean isProved() {
    return session.level() == DebtorSession.Level.LINK_AND_CODE;
  }

  /** Sends what was written; what is wrong with it is told, and all of it kept. */
  public void send() throws IOException, ServletException {
    if (!keep()) {
      return;
    }
    try {
      MessageView sent = messages.send(visit.caseFileId());
      onward.to(HERE + "?sent=" + Ids.text(sent.id()));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  /** Keeps text and files, and stays. */
  public void addFiles() throws IOException, ServletException {
    if (keep()) {
      onward.to(HERE + "#writing");
    }
  }

  /** Keeps text and files for another day. */
  public void keepForLater() throws IOException, ServletException {
    if (keep()) {
      onward.to(HERE + "?kept=1");
    }
  }

  private boolean keep() throws IOException, ServletException {
    if (!isProved()) {
      onward.toCode(HERE, "");
      return false;
    }
    List<Refusal> refused = keeping.keep(visit.caseFileId(), request);
    refused.forEach(Feedback::refused);
    draft = null;
    files = null;
    return refused.isEmpty();
  }

  /** Forgets what was kept. */
  public void discard() throws IOException {
    if (isProved()) {
      messages.discard(visit.caseFileId());
    }
    onward.to(HERE);
  }

  /** Opens what the agency wrote. */
  public void open() throws IOException {
    if (isProved()) {
      messages.open(visit.caseFileId());
    }
    onward.to(HERE + "#thread");
  }

  private MessagePage getPage() {
    if (page == null) {
      page = isProved() ? found.ofCase(visit.caseFileId(), before(), ROWS) : NOTHING;
    }
    return page;
  }

  private Long before() {
    String after = request.getParameter("before");
    try {
      return after == null ? null : Long.valueOf(Ids.parse(after));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  public List<MessageView> getList() {
    return getPage().messages();
  }

  /** Null on the last page. */
  public String getOlder() {
    return getPage().next() == null ? null : Ids.text(getPage().next());
  }

  public boolean isOlderShown() {
    return before() != null;
  }

  /** How many of the agency's messages wait to be opened. */
  public int getUnread() {
    return visit.getFile().standing().unreadMessages();
  }

  /** The message that was just sent; null when the address names none. */
  public MessageView getSent() {
    String sent = request.getParameter("sent");
    return getList().stream()
        .filter(message -> Ids.text(message.id()).equals(sent))
        .findFirst()
        .orElse(null);
  }

  /** False when the creditor has taken the file back. */
  public boolean isWritable() {
    return visit.getFile().status() != CaseStatus.RECALLED;
  }

  /** By when a message that is sent today is answered. */
  public LocalDate getPromise() {
    return visit.getFile().law().workingDays().after(visit.getToday(), settings.answerDays());
  }

  public DraftView getDraft() {
    if (draft == null) {
      draft = isProved() ? found.draft(visit.caseFileId()) : DraftView.NONE;
    }
    return draft;
  }

  /** What stands in the field: what was just typed, else what is kept. */
  public String getText() {
    String typed = CutForm.field(request, "text");
    return typed == null ? getDraft().text() : typed;
  }

  /** Lets the text be kept when the form comes back after the visit is over. */
  public String getTicket() {
    return tickets.of(session);
  }

  /** The names of files put to the draft so far. */
  public List<String> getDraftFiles() {
    return filesOf(getDraft().documentIds()).stream().map(DocumentSummary::name).toList();
  }

  /** The largest file taken, in bytes. */
  public int getGreatest() {
    return DocumentService.LARGEST;
  }

  public List<DocumentSummary> files(MessageView message) {
    return filesOf(message.documentIds());
  }

  private List<DocumentSummary> filesOf(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    if (files == null) {
      files =
          documents.listOf(visit.caseFileId()).stream()
              .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    }
    return ids.stream().map(files::get).filter(Objects::nonNull).toList();
  }

  public String key(DocumentSummary document) {
    return Ids.text(document.id());
  }
}
