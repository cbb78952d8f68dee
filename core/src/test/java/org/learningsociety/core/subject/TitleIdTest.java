package org.learningsociety.core.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.learningsociety.core.text.LocalizedText;

class TitleIdTest {

    @Test
    void titlesOfTheCampaignHaveNames() {
        assertThat(TitleId.of("gia-dinh-hoc-tap").name())
                .contains(LocalizedText.of("Gia đình học tập", "Learning Family"));
    }

    @Test
    void othersHaveNone() {
        assertThat(TitleId.of("danh-hieu-khac").name()).isEmpty();
    }
}
