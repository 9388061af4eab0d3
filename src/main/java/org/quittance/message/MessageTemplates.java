package org.quittance.message;

import java.util.List;
import java.util.Optional;

/** All templates. */
public interface MessageTemplates {

  void add(MessageTemplate template);

  void remove(MessageTemplate template);

  Optional<MessageTemplate> find(long id);

  Optional<MessageTemplate> find(String name, String language);

  /** By name, then language. */
  List<MessageTemplate> list(int limit);
}
