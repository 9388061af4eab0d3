package org.quittance.portal.shared;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.quittance.refusal.Refusal;

/**
 * Answers a refused button press on the page it was pressed on, with everything that was typed
 * still in place, and a change that lost against someone else's with the page that says so.
 */
public class RefusalExceptionHandler extends ExceptionHandlerWrapper {

  RefusalExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      var queued = events.next().getContext();
      boolean stillActing = !PhaseId.RENDER_RESPONSE.equals(queued.getPhaseId());
      Refusal refusal = cause(queued.getException(), Refusal.class);
      if (stillActing && refusal != null && context.getViewRoot() != null) {
        events.remove();
        Feedback.refused(refusal);
        context.renderResponse();
      } else if (stillActing
          && cause(queued.getException(), OptimisticLockException.class) != null) {
        events.remove();
        sendConflict(context);
      }
    }
    super.handle();
  }

  private static void sendConflict(FacesContext context) {
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_CONFLICT, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return type.cast(one);
      }
    }
    return null;
  }

  /** Puts the handler around the one that Faces would use. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new RefusalExceptionHandler(getWrapped().getExceptionHandler());
    }
  }
}
