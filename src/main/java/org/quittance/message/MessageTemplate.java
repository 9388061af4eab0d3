package org.quittance.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.quittance.platform.Ids;

/** A text that the agency's people begin an answer with. */
@Entity
@Table(name = "message_template")
public class MessageTemplate {

  @Id private Long id;
  private String name;
  private String language;
  private String text;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private int version;

  protected MessageTemplate() {}

  MessageTemplate(String name, String language) {
    this.id = Ids.next();
    this.name = name;
    this.language = language;
  }

  void say(String newName, String newLanguage, String newText) {
    name = newName;
    language = newLanguage;
    text = newText;
  }

  void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String language() {
    return language;
  }

  public TemplateView view() {
    return new TemplateView(id, name, language, text);
  }
}
