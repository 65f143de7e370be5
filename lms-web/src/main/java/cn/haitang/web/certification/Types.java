package cn.haitang.web.certification;

import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.TypeRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All kinds of certificates with the rule that is in force. */
@Named
@RequestScoped
public class Types {

    private List<TypeRow> rows = List.of();

    @Inject
    private RuleQueries queries;

    @PostConstruct
    void read() {
        rows = queries.types();
    }

    /** Whether the reader may make new ones. */
    public boolean isMayEdit() {
        return queries.mayEdit();
    }

    /** What serial numbers begin with; several kinds may share one. */
    public List<String> getIssuerCodes() {
        return rows.stream().map(TypeRow::issuerCode).distinct().sorted().toList();
    }

    public List<TypeRow> getRows() {
        return rows;
    }
}
