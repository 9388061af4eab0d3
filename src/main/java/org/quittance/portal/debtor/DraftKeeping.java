package org.quittance.portal.debtor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.quittance.refusal.Refusal;

/** Keeps what the form of one page brings as a draft, text and files, whatever is wrong with it. */
interface DraftKeeping {

  /** Whether a form that comes in is one of those. */
  boolean takes(HttpServletRequest request);

  /**
   * Of a form that came in part the text is kept.
   *
   * @return what could not be kept, in the order it was met
   */
  List<Refusal> keep(long caseFileId, HttpServletRequest request)
      throws IOException, ServletException;

  /** Where the writer goes on. */
  String back(HttpServletRequest request);
}
