package org.quittance.notification;

/**
 * A paper of a plan as a file to be kept: the agreement, or the calendar of its instalments.
 *
 * @param name it is saved under
 * @param mediaType as in a Content-Type header
 */
public record PlanFile(String name, String mediaType, byte[] content) {

  Attachment attachment() {
    return new Attachment(name, mediaType, content);
  }
}
