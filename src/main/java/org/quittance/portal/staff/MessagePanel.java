package org.quittance.portal.staff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.message.AgencyMessageService;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.message.MessagePage;
import org.quittance.message.MessageQueryService;
import org.quittance.message.MessageTemplateService;
import org.quittance.message.MessageView;
import org.quittance.message.TemplateView;
import org.quittance.message.rules.MessageStatus;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/**
 * The thread of a case before the agency. What was shown is kept between two requests: a button
 * means the message it stood beside, and an answer answers what its writer could read.
 */
@Named
@ViewScoped
public class MessagePanel implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private MessageQueryService found;
  @Inject private AgencyMessageService messages;
  @Inject private MessageTemplateService templates;
  @Inject private DocumentService documents;
  @Inject private CaseFileService caseFiles;

  private String reference;
  private long caseFileId;
  private List<MessageView> thread;
  private String older;
  private Long newest;
  private boolean recalled;
  private boolean mailed;
  private List<Long> attached = new ArrayList<>();
  private String text;
  private Long template;
  private String reason;
  private transient Map<Long, DocumentSummary> files;

  /** Reads the thread of a case once for the life of the page. */
  void show(CaseOverview file) {
    recalled = file.status() == CaseStatus.RECALLED;
    mailed = file.debtor().contact().email() != null;
    if (thread == null) {
      reference = file.reference();
      caseFileId = file.id();
      MessagePage page = found.ofCase(caseFileId, Address.id("older"), ROWS);
      thread = page.messages();
      older = page.next() == null ? null : Ids.text(page.next());
      newest =
          found.ofCase(caseFileId, null, 1).messages().stream()
              .map(MessageView::id)
              .findFirst()
              .orElse(null);
    }
  }

  /** Begins the answer with a template, or adds one to what was written so far. */
  public void begin() {
    if (template == null) {
      Feedback.problem("template", "field.required");
      return;
    }
    String filled = templates.fill(template, caseFiles.find(reference));
    text = text == null || text.isBlank() ? filled : text.stripTrailing() + "\n\n" + filled;
  }

  /** Sends what was written. A file that is refused is told, and nothing typed is lost. */
  public String send() throws IOException, ServletException {
    if (!attachAll()) {
      return null;
    }
    try {
      messages.write(caseFileId, new Reply(text, attached, newest));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    return again("staff.message.sent");
  }

  private boolean attachAll() throws IOException, ServletException {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    boolean all = true;
    for (Part part : request.getParts()) {
      if (part.getName().equals("files") && part.getSize() > 0) {
        all &= attach(part);
      }
    }
    return all;
  }

  private boolean attach(Part part) throws IOException {
    try (InputStream bytes = part.getInputStream()) {
      long id = documents.receive(reference, part.getSubmittedFileName(), bytes).id();
      files = null;
      if (!attached.contains(id)) {
        attached.add(id);
      }
      return true;
    } catch (Refusal refusal) {
      Feedback.refused(refusal.at("/files"));
      return false;
    } finally {
      part.delete();
    }
  }

  /** Says that what is shown was read. */
  public String read() {
    messages.read(caseFileId, newest);
    return again("staff.message.read");
  }

  /** Says of a message that it needs no answer. */
  public String close(MessageView message) {
    try {
      messages.close(caseFileId, message.id(), reason);
    } catch (Refusal refusal) {
      Feedback.refused("/reason".equals(refusal.pointer()) ? refusal.at("/closing") : refusal);
      return null;
    }
    return again("staff.message.closed");
  }

  private String again(String news) {
    Feedback.news(news);
    return "/staff/case.xhtml"
        + Address.query("faces-redirect", true, "ref", reference, "part", "MESSAGES");
  }

  public List<MessageView> getThread() {
    return thread == null ? List.of() : thread;
  }

  /** Null on the last page. */
  public String getOlderLink() {
    return older == null
        ? null
        : Address.query("ref", reference, "part", "MESSAGES", "older", older);
  }

  public List<MessageView> getOpen() {
    return getThread().stream().filter(MessageView::isOpen).toList();
  }

  /** Whether the creditor has taken the case back, so that nobody writes in it any more. */
  public boolean isRecalled() {
    return recalled;
  }

  /** Whether there is an address to tell the debtor by mail. */
  public boolean isMailed() {
    return mailed;
  }

  public boolean isUnread() {
    return getThread().stream().anyMatch(message -> message.status() == MessageStatus.RECEIVED);
  }

  /** Templates in the debtor's language. */
  public List<TemplateView> getTemplates() {
    return templates.list(caseFiles.find(reference));
  }

  public List<DocumentSummary> files(MessageView message) {
    return filesOf(message.documentIds());
  }

  /** The files put to the answer so far. */
  public List<DocumentSummary> getAttached() {
    return filesOf(attached);
  }

  private List<DocumentSummary> filesOf(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    if (files == null) {
      files =
          documents.listOf(caseFileId).stream()
              .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    }
    return ids.stream().map(files::get).filter(Objects::nonNull).toList();
  }

  public String key(DocumentSummary document) {
    return Ids.text(document.id());
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Long getTemplate() {
    return template;
  }

  public void setTemplate(Long template) {
    this.template = template;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
