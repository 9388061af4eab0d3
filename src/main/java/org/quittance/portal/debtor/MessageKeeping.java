package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.quittance.message.DebtorMessageService;
import org.quittance.portal.shared.CutForm;
import org.quittance.refusal.Refusal;

/** Keeps the message that a debtor is writing. */
@RequestScoped
class MessageKeeping implements DraftKeeping {

  @Inject private DebtorMessageService messages;
  @Inject private FormFiles files;

  @Override
  public boolean takes(HttpServletRequest request) {
    return request.getServletPath().startsWith(MessagesPage.HERE);
  }

  @Override
  public List<Refusal> keep(long caseFileId, HttpServletRequest request)
      throws IOException, ServletException {
    try {
      messages.keep(caseFileId, CutForm.field(request, "text"));
    } catch (Refusal refusal) {
      return List.of(refusal);
    }
    return files.take(caseFileId, request, id -> messages.attach(caseFileId, id));
  }

  @Override
  public String back(HttpServletRequest request) {
    return CutForm.of(request).isPresent() ? MessagesPage.LARGE : MessagesPage.HERE;
  }
}
