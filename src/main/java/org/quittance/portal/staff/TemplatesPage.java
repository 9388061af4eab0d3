package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.message.MessageTemplateService;
import org.quittance.message.TemplateView;
import org.quittance.message.rules.TemplatePlace;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** The texts that answers begin with. Only supervisors and administrators come here. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AGAIN = "/staff/templates.xhtml?faces-redirect=true";
  private static final List<String> LANGUAGES = List.of("fr", "en");

  @Inject private MessageTemplateService templates;

  private boolean prepared;
  private Long id;
  private String name;
  private String language = LANGUAGES.get(0);
  private String text;

  /** Shows the template the address names in the form. */
  public void prepare() {
    if (prepared) {
      return;
    }
    prepared = true;
    Long wanted = Address.id("id");
    if (wanted == null) {
      return;
    }
    TemplateView chosen =
        templates.list().stream().filter(one -> one.id() == wanted).findFirst().orElse(null);
    if (chosen == null) {
      Address.notFound();
      return;
    }
    id = chosen.id();
    name = chosen.name();
    language = chosen.language();
    text = chosen.text();
  }

  public String write() {
    try {
      templates.write(id, name, language, text);
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    Feedback.news("staff.templates.written");
    return AGAIN;
  }

  public String remove() {
    templates.remove(id);
    Feedback.news("staff.templates.removed");
    return AGAIN;
  }

  public List<TemplateView> getList() {
    return templates.list();
  }

  public String key(TemplateView template) {
    return Ids.text(template.id());
  }

  public boolean isChosen() {
    return id != null;
  }

  public TemplatePlace[] getPlaces() {
    return TemplatePlace.values();
  }

  public List<String> getLanguages() {
    return LANGUAGES;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
