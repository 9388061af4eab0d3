package org.quittance.platform;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Fills the templates of mails and printed documents. A template named {@code .ftlh} is HTML and
 * escapes every value it shows; one named {@code .ftl} is plain text. A value that is missing is an
 * error and never an empty place in a letter.
 */
@ApplicationScoped
public class PageTemplates {

  private final Configuration configuration;

  public PageTemplates() {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(PageTemplates.class, "/org/quittance");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setOutputFormat(UndefinedOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    // Templates show values; they never reach for classes.
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(wrapper);
  }

  /**
   * @param name path below {@code org/quittance}, for instance {@code notification/mail.ftlh}
   * @param values text, lists and maps
   */
  public String fill(String name, Locale locale, Map<String, Object> values) {
    StringWriter page = new StringWriter();
    try {
      var template = configuration.getTemplate(name, locale);
      boolean isHtml = name.endsWith(".ftlh");
      if (isHtml != (template.getOutputFormat() == HTMLOutputFormat.INSTANCE)) {
        throw new IllegalStateException("Template " + name + " would not escape as it should");
      }
      template.process(values, page);
    } catch (IOException e) {
      throw new UncheckedIOException("Template " + name + " cannot be read", e);
    } catch (TemplateException e) {
      throw new IllegalStateException("Template " + name + ": " + e.getMessage(), e);
    }
    return page.toString();
  }
}
