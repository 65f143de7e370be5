package cn.haitang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person may see through dated role grants: territory subtree × industry, per grant. Every list is cut by it in
 * SQL, so that a row outside never leaves the database.
 *
 * @param personId who looks
 * @param roles the roles whose grants count here
 * @param today grants are dated
 */
public record Scope(long personId, List<String> roles, LocalDate today) {

    public Scope {
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("roles: " + roles);
        }
    }

    /**
     * A condition for a WHERE clause. Holds only numbers, dates and role names of our own, so it needs no parameters.
     *
     * @param pathColumn column with the territory path of the row, for example {@code t.path}
     * @param industryColumn column with the row's industry id; a null industry (open to all) is seen by every industry
     */
    public String covers(String pathColumn, String industryColumn) {
        return """
                EXISTS (SELECT 1 FROM role_grant sg LEFT JOIN territory st ON st.id = sg.territory_id
                 WHERE sg.person_id = %d AND sg.role IN (%s)
                   AND sg.valid_from <= '%s' AND (sg.valid_to IS NULL OR sg.valid_to >= '%s')
                   AND (sg.territory_id IS NULL OR %s LIKE CONCAT(st.path, '%%'))
                   AND (sg.industry_id IS NULL OR %s IS NULL OR %s = sg.industry_id))""".formatted(personId, quotedRoles(), today, today, pathColumn, industryColumn, industryColumn);
    }

    private String quotedRoles() {
        return roles.stream().map(role -> "'" + role + "'").collect(Collectors.joining(", "));
    }
}
