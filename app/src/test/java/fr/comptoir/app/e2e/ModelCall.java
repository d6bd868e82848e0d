package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The model's side of one call, as the realtime protocol has it (GA, G.711 as it is): the test
/// says what the model says and which tools it uses, and gets what the product answers.
///
/// Driven by one test thread; the socket's thread only collects.
final class ModelCall extends WebSocketListener {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int AUDIO_PIECE = 1600;

  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch configured = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Semaphore responsesAsked = new Semaphore(0);
  private final Semaphore truncations = new Semaphore(0);
  private final Ear ear = new Ear();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final AtomicInteger items = new AtomicInteger();
  private volatile WebSocket socket;
  private volatile JsonNode session = JSON.objectNode();
  private volatile JsonNode truncated = JSON.objectNode();
  private int responses;

  private static final class Answer {
    private final CountDownLatch come = new CountDownLatch(1);
    private volatile String output = "";
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    socket = webSocket;
    ObjectNode created = JSON.objectNode().put("type", "realtime").put("id", "sess_test");
    send("session.created", event -> event.set("session", created));
    open.countDown();
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    JsonNode message = JsonMapper.shared().readTree(text);
    switch (message.path("type").asString()) {
      case "session.update" -> {
        session = message.path("session");
        send("session.updated", event -> event.set("session", session));
        configured.countDown();
      }
      case "input_audio_buffer.append" ->
          ear.hear(Base64.getDecoder().decode(message.path("audio").asString()));
      case "response.create" -> responsesAsked.release();
      case "conversation.item.create" -> take(message.path("item"));
      case "conversation.item.truncate" -> {
        truncated = message;
        truncations.release();
      }
      default -> {
        // Cancels and deletions need no answer here.
      }
    }
  }

  private void take(JsonNode item) {
    if (!item.path("type").asString().equals("function_call_output")) return;
    Answer answer = answers.get(item.path("call_id").asString());
    if (answer == null || answer.come.getCount() == 0) {
      faults.add("an output nobody waits for: " + item);
      return;
    }
    answer.output = item.path("output").asString();
    answer.come.countDown();
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(code, null);
    closed.countDown();
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, Response response) {
    closed.countDown();
  }

  /// Waits until the session is set up and the greeting was asked for.
  ModelCall ready() throws InterruptedException {
    await(open, "a socket");
    await(configured, "session.update");
    awaitResponseAsked("the greeting");
    return this;
  }

  String instructions() {
    return session.path("instructions").asString();
  }

  List<String> tools() {
    List<String> names = new ArrayList<>();
    session.path("tools").forEach(tool -> names.add(tool.path("name").asString()));
    return names;
  }

  Ear ear() {
    return ear;
  }

  /// What the product said it can't have meant; must be empty at the end.
  List<String> faults() {
    return faults;
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  boolean closesWithin(Duration atMost) throws InterruptedException {
    return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// One spoken answer of so many milliseconds; returns the item.
  String say(String text, int millis) {
    ArrayNode output = JSON.arrayNode();
    String response = begin();
    String item = audio(response, text, millis, output);
    end(response, output);
    return item;
  }

  /// The caller has spoken: waits until it was heard, then tells what the model's turn detection
  /// and transcription would.
  void hears(String text) throws InterruptedException {
    ear.awaitSpeech(PATIENCE);
    String item = speechStarts();
    speechEnds(item, text);
  }

  private String speechStarts() {
    String item = nextItem();
    send("input_audio_buffer.speech_started", e -> e.put("audio_start_ms", 0).put("item_id", item));
    return item;
  }

  private void speechEnds(String item, String text) throws InterruptedException {
    ear.awaitQuiet(PATIENCE);
    send("input_audio_buffer.speech_stopped", e -> e.put("audio_end_ms", 900).put("item_id", item));
    send("input_audio_buffer.committed", e -> e.put("item_id", item));
    send(
        "conversation.item.input_audio_transcription.completed",
        e -> e.put("item_id", item).put("content_index", 0).put("transcript", text));
  }

  /// The caller speaks into what the model says: the milliseconds it is truncated to.
  int isInterrupted() throws InterruptedException {
    ear.awaitSpeech(PATIENCE);
    String item = speechStarts();
    assertThat(truncations.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        .as("conversation.item.truncate after the caller cut in")
        .isTrue();
    speechEnds(item, "");
    return truncated.path("audio_end_ms").asInt();
  }

  /// Waits until the product has something said of its own accord; false when it doesn't.
  boolean isAskedToSpeak(Duration atMost) throws InterruptedException {
    return responsesAsked.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Uses a tool and waits for its answer, and for being asked to go on where that is due.
  JsonNode call(String tool, JsonNode arguments) throws InterruptedException {
    String id = "call_" + System.nanoTime();
    ask(id, tool, arguments, "");
    JsonNode answer = answer(id);
    if (!tool.equals("wait_for_user") && !tool.equals("end_call"))
      awaitResponseAsked("an answer to " + tool);
    return answer;
  }

  /// Says goodbye and uses end_call in one response, as models do.
  JsonNode endCall(String goodbye) throws InterruptedException {
    String id = "call_" + System.nanoTime();
    ask(id, "end_call", JSON.objectNode(), goodbye);
    return answer(id);
  }

  /// One function call in one response, without waiting.
  void ask(String callId, String tool, JsonNode arguments, String spoken) {
    answers.putIfAbsent(callId, new Answer());
    responsesAsked.drainPermits();
    ArrayNode output = JSON.arrayNode();
    String response = begin();
    if (!spoken.isEmpty()) audio(response, spoken, 300, output);
    ObjectNode item =
        JSON.objectNode()
            .put("id", nextItem())
            .put("object", "realtime.item")
            .put("type", "function_call")
            .put("status", "in_progress")
            .put("call_id", callId)
            .put("name", tool)
            .put("arguments", "");
    int index = output.size();
    outputItem("response.output_item.added", response, index, item);
    String text = arguments.toString();
    send(
        "response.function_call_arguments.done",
        e ->
            e.put("response_id", response)
                .put("item_id", item.path("id").asString())
                .put("output_index", index)
                .put("call_id", callId)
                .put("name", tool)
                .put("arguments", text));
    ObjectNode done = item.deepCopy().put("status", "completed").put("arguments", text);
    outputItem("response.output_item.done", response, index, done);
    output.add(done);
    end(response, output);
  }

  JsonNode answer(String callId) throws InterruptedException {
    Answer answer = answers.get(callId);
    await(answer.come, "the output of " + callId);
    return JsonMapper.shared().readTree(answer.output);
  }

  private void awaitResponseAsked(String what) throws InterruptedException {
    assertThat(responsesAsked.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        .as("response.create for " + what)
        .isTrue();
  }

  private String begin() {
    String response = "resp_" + ++responses;
    send(
        "response.created",
        e -> e.set("response", JSON.objectNode().put("id", response).put("status", "in_progress")));
    return response;
  }

  private void end(String response, ArrayNode output) {
    ObjectNode usage =
        JSON.objectNode().put("total_tokens", 0).put("input_tokens", 0).put("output_tokens", 0);
    ObjectNode done = JSON.objectNode().put("id", response).put("status", "completed");
    done.set("output", output);
    done.set("usage", usage);
    send("response.done", e -> e.set("response", done));
  }

  private String audio(String response, String text, int millis, ArrayNode output) {
    ObjectNode item =
        JSON.objectNode()
            .put("id", nextItem())
            .put("object", "realtime.item")
            .put("type", "message")
            .put("role", "assistant")
            .put("status", "in_progress");
    String id = item.path("id").asString();
    outputItem("response.output_item.added", response, output.size(), item);
    for (String word : text.split("(?<= )")) {
      send("response.output_audio_transcript.delta", e -> part(e, response, id).put("delta", word));
    }
    byte[] sound = Ear.tone(millis);
    for (int from = 0; from < sound.length; from += AUDIO_PIECE) {
      byte[] piece =
          java.util.Arrays.copyOfRange(sound, from, Math.min(sound.length, from + AUDIO_PIECE));
      String coded = Base64.getEncoder().encodeToString(piece);
      send("response.output_audio.delta", e -> part(e, response, id).put("delta", coded));
    }
    send("response.output_audio.done", e -> part(e, response, id));
    send(
        "response.output_audio_transcript.done",
        e -> part(e, response, id).put("transcript", text));
    ObjectNode done = item.deepCopy().put("status", "completed");
    done.putArray("content").addObject().put("type", "output_audio").put("transcript", text);
    outputItem("response.output_item.done", response, output.size(), done);
    output.add(done);
    return id;
  }

  private static ObjectNode part(ObjectNode event, String response, String item) {
    return event
        .put("response_id", response)
        .put("item_id", item)
        .put("output_index", 0)
        .put("content_index", 0);
  }

  private void outputItem(String type, String response, int index, ObjectNode item) {
    send(
        type,
        e ->
            e.put("response_id", response).put("output_index", index).set("item", item.deepCopy()));
  }

  private String nextItem() {
    return "item_" + items.incrementAndGet();
  }

  private void send(String type, java.util.function.Consumer<ObjectNode> fill) {
    ObjectNode event = JSON.objectNode().put("type", type).put("event_id", "event_" + nextItem());
    fill.accept(event);
    socket.send(event.toString());
  }

  private static void await(CountDownLatch latch, String what) throws InterruptedException {
    assertThat(latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).as(what).isTrue();
  }
}
