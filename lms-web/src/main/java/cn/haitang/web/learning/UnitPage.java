package cn.haitang.web.learning;

/** A page about one unit in one enrolment; both stand in its address. */
public abstract class UnitPage {

    private long enrolment;
    private long unit;

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
