package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.interest.InterestBasis;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class BodyReaderTest {

  @Test
  void sound_members_are_read_as_what_they_mean() {
    BodyReader body =
        body(
            """
            {"name":"  Énergie du Sud ","on":"2024-02-29","sum":{"amount":"12.34","currency":"EUR"},
             "basis":"LEGAL","flag":true,"count":3,"list":["a","b"],"part":{"x":"y"},"none":null}\
            """);
    assertThat(body.text("name", 20)).isEqualTo("Énergie du Sud");
    assertThat(body.date("on")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(body.money("sum")).isEqualTo(Money.euros("12.34"));
    assertThat(body.choice("basis", InterestBasis.class)).isEqualTo(InterestBasis.LEGAL);
    assertThat(body.flag("flag", false)).isTrue();
    assertThat(body.whole("count", 1, 10)).isEqualTo(3);
    assertThat(body.texts("list", 5, 5)).containsExactly("a", "b");
    assertThat(body.object("part").text("x", 1)).isEqualTo("y");
    assertThat(body.optionalText("none", 5)).isNull();
    assertThat(body.optionalDate("absent")).isNull();
    assertThat(body.<String>build(() -> "sound")).isEqualTo("sound");
  }

  @Test
  void every_fault_is_told_at_once_and_where_it_is() {
    List<FieldFault> faults =
        faults(
            "{\"a\":1,\"part\":{\"on\":\"2024-02-30\",\"extra\":1},\"list\":[{\"x\":\"\"}],\"~/\":1}",
            body -> {
              body.text("a", 5);
              body.text("b", 5);
              body.object("part").date("on");
              body.objects("list", 3).forEach(part -> part.text("x", 5));
            });
    assertThat(faults)
        .extracting(fault -> fault.pointer() + " " + fault.code().code())
        .containsExactlyInAnyOrder(
            "/a FIELD_TYPE_WRONG",
            "/b FIELD_MISSING",
            "/part/on DATE_INVALID",
            "/part/extra FIELD_UNKNOWN",
            "/list/0/x TEXT_EMPTY",
            "/~0~1 FIELD_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "10.005, AMOUNT_FRACTIONAL_CENT",
    "-1.00, AMOUNT_NEGATIVE",
    "-0.00, AMOUNT_NEGATIVE",
    "1e3, AMOUNT_INVALID",
    "'1,50', AMOUNT_INVALID",
    "' 1.50', AMOUNT_INVALID",
    "+1, AMOUNT_INVALID",
    ".50, AMOUNT_INVALID",
    "'', AMOUNT_INVALID",
    "NaN, AMOUNT_INVALID",
    "1000000000000, AMOUNT_TOO_LARGE"
  })
  void an_amount_that_is_none_is_never_rounded_or_guessed(String amount, String code) {
    String text = "{\"sum\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}}";
    assertThat(faults(text, body -> body.money("sum")))
        .extracting(fault -> fault.pointer() + " " + fault.code().code())
        .containsExactly("/sum/amount " + code);
  }

  @ParameterizedTest
  @CsvSource({"20000, 20000.00", "0, 0.00", "0.5, 0.50", "007.10, 7.10", "1.5000, 1.50"})
  void an_amount_may_be_written_shorter_or_longer(String amount, String expected) {
    BodyReader body = body("{\"sum\":\"" + amount + "\"}");
    assertThat(body.plainMoney("sum").decimal()).isEqualTo(expected);
  }

  @Test
  void an_amount_is_text_with_its_currency() {
    assertThat(codes("{\"sum\":{\"amount\":12.34,\"currency\":\"EUR\"}}", b -> b.money("sum")))
        .containsExactly("FIELD_TYPE_WRONG");
    assertThat(codes("{\"sum\":\"12.34\"}", body -> body.money("sum")))
        .containsExactly("FIELD_TYPE_WRONG");
    assertThat(codes("{\"sum\":{\"amount\":\"1.00\"}}", body -> body.money("sum")))
        .containsExactly("FIELD_MISSING");
    assertThat(codes("{\"sum\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}", b -> b.money("sum")))
        .containsExactly("CURRENCY_UNSUPPORTED");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, DATE_INVALID",
    "2026-2-3, DATE_INVALID",
    "05/03/2026, DATE_INVALID",
    "2026-03-05T00:00:00Z, DATE_INVALID",
    "+12026-03-05, DATE_INVALID",
    "1899-12-31, DATE_OUT_OF_RANGE",
    "9999-12-31, DATE_OUT_OF_RANGE"
  })
  void a_date_that_no_calendar_has_is_refused(String date, String code) {
    assertThat(codes("{\"on\":\"" + date + "\"}", body -> body.date("on"))).containsExactly(code);
  }

  @Test
  void text_is_counted_in_characters_and_holds_no_control_character() {
    assertThat(codes("{\"t\":\"éé😀\"}", body -> body.text("t", 3))).isEmpty();
    assertThat(codes("{\"t\":\"éé😀\"}", body -> body.text("t", 2)))
        .containsExactly("TEXT_TOO_LONG");
    assertThat(codes("{\"t\":\"a\\u0000b\"}", body -> body.text("t", 9)))
        .containsExactly("TEXT_WITH_CONTROL_CHARACTER");
    assertThat(codes("{\"t\":\"a\\ud800b\"}", body -> body.text("t", 9)))
        .containsExactly("TEXT_WITH_CONTROL_CHARACTER");
    assertThat(codes("{\"t\":\"   \"}", body -> body.text("t", 9))).containsExactly("TEXT_EMPTY");
    assertThat(codes("{\"t\":\"de\"}", body -> body.text("t", Pattern.compile("fr|en"), "fr, en")))
        .containsExactly("TEXT_MALFORMED");
  }

  @Test
  void numbers_flags_and_choices_are_exact() {
    assertThat(codes("{\"n\":2.5}", body -> body.whole("n", 1, 9)))
        .containsExactly("NUMBER_OUT_OF_RANGE");
    assertThat(codes("{\"n\":1e400}", body -> body.whole("n", 1, 9)))
        .containsExactly("NUMBER_OUT_OF_RANGE");
    assertThat(codes("{\"n\":\"3\"}", body -> body.whole("n", 1, 9)))
        .containsExactly("FIELD_TYPE_WRONG");
    assertThat(codes("{\"f\":\"true\"}", body -> body.flag("f", false)))
        .containsExactly("FIELD_TYPE_WRONG");
    assertThat(codes("{\"b\":\"legal\"}", body -> body.choice("b", InterestBasis.class)))
        .containsExactly("VALUE_UNKNOWN");
    assertThat(codes("{\"r\":\"-1\"}", body -> body.rate("r"))).containsExactly("RATE_INVALID");
  }

  @Test
  void a_list_has_elements_but_not_too_many() {
    assertThat(codes("{\"l\":[]}", body -> body.objects("l", 2))).containsExactly("LIST_EMPTY");
    assertThat(codes("{\"l\":[{},{},{}]}", body -> body.objects("l", 2)))
        .containsExactly("LIST_TOO_LONG");
    assertThat(codes("{\"l\":[1,null]}", body -> body.texts("l", 2, 5)))
        .containsExactly("FIELD_TYPE_WRONG", "FIELD_TYPE_WRONG");
    assertThat(codes("{\"l\":{}}", body -> body.texts("l", 2, 5)))
        .containsExactly("FIELD_TYPE_WRONG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1", "{\"a\":1,\"a\":2}", "nonsense", "{} {}", "{'a':1}"})
  void what_is_not_json_is_refused_as_a_whole(String text) {
    assertThat(catchThrowableOfType(Refusal.class, () -> RequestBody.parse(bytes(text))).code())
        .isEqualTo(ApiRefusal.BODY_NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]"})
  void a_body_is_an_object(String text) {
    InvalidBody invalid =
        catchThrowableOfType(InvalidBody.class, () -> RequestBody.parse(bytes(text)));
    assertThat(invalid.faults()).extracting(FieldFault::pointer).containsExactly("");
  }

  @Test
  void deep_nesting_ends_in_a_refusal() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(catchThrowableOfType(Refusal.class, () -> RequestBody.parse(bytes(deep))).code())
        .isEqualTo(ApiRefusal.BODY_NOT_JSON);
  }

  private static List<String> codes(String text, Consumer<BodyReader> reading) {
    return faults(text, reading).stream().map(fault -> fault.code().code()).toList();
  }

  private static List<FieldFault> faults(String text, Consumer<BodyReader> reading) {
    BodyReader body = body(text);
    reading.accept(body);
    InvalidBody invalid =
        catchThrowableOfType(InvalidBody.class, () -> body.<Object>build(() -> null));
    return invalid == null ? List.of() : invalid.faults();
  }

  private static BodyReader body(String text) {
    return RequestBody.parse(bytes(text)).reader();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
