package org.quittance.jurisdiction;

/** How a notice was sent, which may decide when it counts as received. */
public enum NoticeChannel {
  POST,
  ELECTRONIC
}
