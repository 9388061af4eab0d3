package org.quittance.demo.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pages of objects, newest first, with cursors before and after an identifier. */
final class Listing {

  static final Set<String> PARAMETERS = Set.of("limit", "starting_after", "ending_before");

  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 100;

  private Listing() {}

  /** The page that {@code call} asks for, out of {@code newestFirst}. */
  static JsonObject of(Stream<JsonObject> newestFirst, ApiCall call) {
    Params params = call.params();
    int limit = limit(params);
    List<JsonObject> all = newestFirst.filter(object -> inRange(object, params)).toList();
    String after = params.text("starting_after");
    String before = params.text("ending_before");
    List<JsonObject> page;
    boolean more;
    if (before != null) {
      List<JsonObject> newer = new ArrayList<>(all.subList(0, position(all, before)));
      more = newer.size() > limit;
      page = newer.subList(Math.max(0, newer.size() - limit), newer.size());
    } else {
      int from = after == null ? 0 : position(all, after) + 1;
      page = all.subList(from, Math.min(all.size(), from + limit));
      more = from + limit < all.size();
    }
    return list("list", page, more, call.url());
  }

  static JsonObject list(String object, List<JsonObject> page, boolean more, String url) {
    JsonArray data = new JsonArray();
    page.forEach(each -> data.add(each.deepCopy()));
    JsonObject list = new JsonObject();
    list.addProperty("object", object);
    list.add("data", data);
    list.addProperty("has_more", more);
    list.addProperty("url", url);
    return list;
  }

  static int limit(Params params) {
    Long limit = params.integer("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ApiRefusal.invalid(null, "This value must be between 1 and 100.").about("limit");
    }
    return limit.intValue();
  }

  private static int position(List<JsonObject> all, String id) {
    for (int i = 0; i < all.size(); i++) {
      if (id.equals(Json.text(all.get(i), "id"))) {
        return i;
      }
    }
    throw ApiRefusal.invalid("resource_missing", "No such object: '" + id + "'")
        .about("starting_after");
  }

  private static boolean inRange(JsonObject object, Params params) {
    if (!params.has("created")) {
      return true;
    }
    long created = Json.number(object, "created");
    Params range = params.under("created");
    if (range.isEmpty()) {
      return created == params.integer("created");
    }
    return (range.integer("gt") == null || created > range.integer("gt"))
        && (range.integer("gte") == null || created >= range.integer("gte"))
        && (range.integer("lt") == null || created < range.integer("lt"))
        && (range.integer("lte") == null || created <= range.integer("lte"));
  }
}
