package cn.haitang.web.certification;

import cn.haitang.certification.PracticeQueries;
import cn.haitang.certification.PracticeQueries.Line;
import cn.haitang.certification.PracticeQueries.Trainee;
import cn.haitang.certification.PracticeService;
import cn.haitang.organisation.CurrentPerson;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mentor signs off what trainees showed. */
@Named
@RequestScoped
public class Practice {

    private String text = "";
    private @Nullable Long enrolment;
    private @Nullable LocalDate day;
    private String note = "";
    private String reason = "";

    @Inject
    private PracticeQueries queries;

    @Inject
    private PracticeService service;

    @Inject
    private CurrentPerson current;

    @Inject
    private HttpServletRequest request;

    /** Read from the request itself: the buttons of the list must be there before the form's values are. */
    @PostConstruct
    void read() {
        text = Objects.toString(request.getParameter("text"), "");
        String wanted = Objects.toString(request.getParameter("enrolment"), "");
        enrolment = wanted.matches("\\d{1,18}") ? Long.valueOf(wanted) : null;
    }

    public List<Trainee> getTrainees() {
        return queries.trainees(text);
    }

    /** The trainee of the address; null: none, or outside the scope. */
    public @Nullable Trainee getTrainee() {
        return enrolment == null ? null : queries.trainee(enrolment).orElse(null);
    }

    public List<Line> getSheet() {
        return enrolment == null ? List.of() : queries.sheet(enrolment);
    }

    public void sign(long practice) {
        if (enrolment != null) {
            service.sign(practice, enrolment, getDay(), note);
        }
    }

    public void withdraw(long signoff) {
        service.withdraw(signoff, reason);
    }

    public LocalDate getDay() {
        return day == null ? current.today() : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getText() {
        return text;
    }

    public @Nullable Long getEnrolment() {
        return enrolment;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
