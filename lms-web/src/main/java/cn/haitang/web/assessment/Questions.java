package cn.haitang.web.assessment;

import cn.haitang.assessment.QuestionBankQueries;
import cn.haitang.assessment.QuestionBankQueries.QuestionRow;
import cn.haitang.assessment.QuestionBankQueries.SetRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The question bank, to read: one set at a time. */
@Named
@RequestScoped
public class Questions {

    private long set;
    private List<SetRow> sets = List.of();
    private List<QuestionRow> rows = List.of();

    @Inject
    private QuestionBankQueries bank;

    /** Without a choice, the first set. */
    public void open() {
        sets = bank.sets();
        if (set == 0 && !sets.isEmpty()) {
            set = sets.get(0).id();
        }
        rows = bank.questions(set);
    }

    public List<SetRow> getSets() {
        return sets;
    }

    public List<QuestionRow> getRows() {
        return rows;
    }

    public long getSet() {
        return set;
    }

    public void setSet(long set) {
        this.set = set;
    }
}
