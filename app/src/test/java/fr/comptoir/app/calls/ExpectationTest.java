package fr.comptoir.app.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ExpectationTest {
  private final Conversation conversation =
      new Conversation(new Sample(), LocalDate.of(2026, 11, 20));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'status':'ok'}; {'status':'ok','say':'x'}; true",
        "{'status':'ok'}; {'status':'refused'}; false",
        "{'total_cents':2450}; {'total_cents':2450}; true",
        "{'total_cents':2450}; {'total_cents':'2450'}; false",
        "{'quote_id':{'$any':true}}; {'quote_id':'q1'}; true",
        "{'quote_id':{'$any':true}}; {}; false",
        "{'quote_id':{'$none':true}}; {}; true",
        "{'status':{'$in':['a','b']}}; {'status':'b'}; true",
        "{'lines':[{'item':{'$item':'Reine'}}]}; {'lines':[{'item':11},{'item':12}]}; true",
        "{'lines':[{'item':{'$item':'Reine'}}]}; {'lines':[{'item':11}]}; false",
        "{'lines':[{'item':11},{'item':11}]}; {'lines':[{'item':11}]}; false",
        "{'lines':{'$minlen':2}}; {'lines':[1,2]}; true",
        "{'date':{'$date':'+3 open'}}; {'date':'2026-11-24'}; true",
        "{'$text':'cuisine'}; {'say':'la cuisine vérifie'}; true",
        "{'$text':'cuisine'}; {'say':'non'}; false",
      })
  void anAnswerIsAsExpectedWhenItHoldsAtLeastWhatIsWritten(String want, String got, boolean good) {
    assertThat(new Expectation(conversation).differences(json(want), json(got)).isEmpty())
        .isEqualTo(good);
  }

  @Test
  void referencesBecomeWhatWasLearned() {
    conversation.learn(json("{'quote_id':'q7','lines':[{'line':3,'item':12}]}"));

    JsonNode resolved =
        conversation.resolve(
            json(
                "{'quote_id':{'$quote':'last'},'line':{'$line':'Reine'},'item':{'$item':'Reine'},"
                    + "'options':[{'$option':'sans olives'}]}"));

    assertThat(resolved).isEqualTo(json("{'quote_id':'q7','line':3,'item':12,'options':[121]}"));
  }

  private static JsonNode json(String text) {
    return Conversation.parse(text.replace('\'', '"'));
  }
}
