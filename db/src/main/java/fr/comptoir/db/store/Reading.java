package fr.comptoir.db.store;

import org.jooq.DSLContext;

/// The stores, bound to one consistent state of the book. Valid only inside the work it was given
/// to.
public sealed class Reading permits Transaction {
  final DSLContext sql;
  private final Snapshots snapshots;
  private final boolean committedOnly;

  Reading(DSLContext sql, Snapshots snapshots, boolean committedOnly) {
    this.sql = sql;
    this.snapshots = snapshots;
    this.committedOnly = committedOnly;
  }

  public HouseStore house() {
    return new HouseStore(sql, snapshots, committedOnly);
  }

  public AssistantStore assistant() {
    return new AssistantStore(sql);
  }

  public MenuStore menu() {
    return new MenuStore(sql, snapshots, committedOnly);
  }

  public OrderStore orders() {
    return new OrderStore(sql, snapshots, committedOnly);
  }

  public QuoteStore quotes() {
    return new QuoteStore(sql);
  }

  public RevisionStore revisions() {
    return new RevisionStore(sql, orders());
  }

  public PrinterStore printers() {
    return new PrinterStore(sql);
  }

  public OutboxStore outbox() {
    return new OutboxStore(sql);
  }

  public KitchenStore kitchen() {
    return new KitchenStore(sql);
  }

  public TicketStore tickets() {
    return new TicketStore(sql, orders());
  }

  public ActualStore actuals() {
    return new ActualStore(sql);
  }

  public StockStore stock() {
    return new StockStore(sql);
  }

  public TableOrders tableOrders() {
    return new TableOrders(sql);
  }

  public DayCloseStore dayCloses() {
    return new DayCloseStore(sql);
  }

  public ReservationStore reservations() {
    return new ReservationStore(sql);
  }

  public FloorStore floor() {
    return new FloorStore(sql);
  }

  public WaitingStore waiting() {
    return new WaitingStore(sql);
  }

  public CustomerStore customers() {
    return new CustomerStore(sql);
  }

  public DeliveryStore delivery() {
    return new DeliveryStore(sql);
  }

  public TripStore trips() {
    return new TripStore(sql);
  }

  public CallStore calls() {
    return new CallStore(sql);
  }

  public CallLogStore callLog() {
    return new CallLogStore(sql);
  }

  public TapeStore tapes() {
    return new TapeStore(sql);
  }

  public MessageStore messages() {
    return new MessageStore(sql);
  }

  public JournalStore journal() {
    return new JournalStore(sql);
  }

  public CardStore cards() {
    return new CardStore(sql);
  }

  public PersonStore people() {
    return new PersonStore(sql);
  }

  public RetentionStore retention() {
    return new RetentionStore(sql);
  }

  public Integrity integrity() {
    return new Integrity(sql);
  }

  public LineStore lines() {
    return new LineStore(sql);
  }

  public StaffStore staff() {
    return new StaffStore(sql);
  }

  public SearchStore search() {
    return new SearchStore(sql);
  }
}
