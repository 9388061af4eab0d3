package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.quittance.access.CodeBinding;
import org.quittance.access.EmailCodeService;
import org.quittance.access.LetterCodeService;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.ContactStopService;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.DeskTaskService;
import org.quittance.portal.shared.Feedback;

/**
 * Where a visit proves more than its link and guard: by the code of a letter, or by one that is
 * sent to the contact on file. Nothing is sent before the reader asks for it, and whoever can have
 * neither is told how to get one.
 */
@Named
@RequestScoped
public class CodePage {

  private static final String PURPOSE = "visit";
  private static final String HOME = "/debtor/case";
  private static final String PAGE = "/debtor/code";
  private static final Pattern OWN_PAGE =
      Pattern.compile(
          "/debtor/[A-Za-z0-9-]+(\\.pdf|\\.ics|/[A-Za-z0-9]+)?(\\?[A-Za-z0-9=&.,%+_-]{1,4000})?");
  private static final Pattern FILE =
      Pattern.compile("/debtor/(plan\\.pdf|plan\\.ics|document|receipt-file)(\\?.*)?");

  @Inject private DebtorSession session;
  @Inject private EmailCodeService codes;
  @Inject private LetterCodeService letterCodes;
  @Inject private ContactStopService contacts;
  @Inject private DeskTaskService tasks;
  @Inject private HttpServletRequest request;
  private String code;
  private String letterCode;
  private Instant usableUntil;
  private Boolean byLetter;
  private Boolean byMail;

  /** Has a code sent; an earlier one stops working. */
  public void send() {
    if (isByMail()) {
      usableUntil = codes.issue(binding());
    }
  }

  /** Goes on to what was asked for, with a new session id because the session may do more now. */
  public void enter() throws IOException {
    codes.check(binding(), code);
    goOn();
  }

  public void enterLetterCode() throws IOException {
    letterCodes.check(session.caseFileId(), letterCode);
    goOn();
  }

  /** Has a person send a letter with a code. */
  public void askForLetter() {
    tasks.raise(DeskTaskKind.LETTER_CODE, session.caseFileId(), LinkChannel.LETTER);
    Feedback.say("code.asked");
  }

  private void goOn() throws IOException {
    request.changeSessionId();
    session.proveByCode();
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    // A file is saved and leaves the page as it is: that page must say that the code was right.
    external.redirect(request.getContextPath() + (isFile() ? addressBefore(getNext()) : getNext()));
  }

  /** The address of the page on which a code is typed before another is shown. */
  static String addressBefore(String path) {
    return PAGE + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  /** What is asked for is a file to be saved. */
  public boolean isFile() {
    return FILE.matcher(getNext()).matches();
  }

  private CodeBinding binding() {
    return new CodeBinding(
        session.caseFileId(), session.linkId(), session.channel(), session.codeSession(), PURPOSE);
  }

  /** Only ever a debtor page; what the address asks for is not trusted. */
  public String getNext() {
    String wanted = request.getParameter("next");
    return wanted != null && isOwn(wanted) ? wanted : HOME;
  }

  static boolean isOwn(String path) {
    return OWN_PAGE.matcher(path).matches();
  }

  public boolean isProved() {
    return session.level() == DebtorSession.Level.LINK_AND_CODE;
  }

  /** A letter of this file carries a code. */
  public boolean isByLetter() {
    if (byLetter == null) {
      byLetter = letterCodes.exists(session.caseFileId());
    }
    return byLetter;
  }

  /** There is an address to send a code to. */
  public boolean isByMail() {
    if (byMail == null) {
      byMail = contacts.mailAddressOf(session.caseFileId()).isPresent();
    }
    return byMail;
  }

  /** The code would go to where the link went: it proves little more. */
  public boolean isSameMailbox() {
    return session.channel() == LinkChannel.EMAIL;
  }

  /** Null unless a code was sent by this very request. */
  public Instant getUsableUntil() {
    return usableUntil;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getLetterCode() {
    return letterCode;
  }

  public void setLetterCode(String letterCode) {
    this.letterCode = letterCode;
  }
}
