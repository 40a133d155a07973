#pragma once

#include <QHash>
#include <QLocalServer>
#include <QProcess>

namespace silpia::test {

/// Where in an attempt the program is killed.
enum class Blow : quint8 {
    Never,
    Row,     ///< the attempt is committed, nothing has left
    Job,     ///< the printer has the card, the program has no answer
    Id,      ///< the answer is there, the program asks for the first time how it goes
    Done,    ///< the printer says that it is done, the program has not heard it
    Outcome, ///< the operator's word is recorded
};

/// A printer in this process, and the kills: its truth outlives the program that prints.
class PrinterHouse
{
public:
    PrinterHouse();
    PrinterHouse(const PrinterHouse &) = delete;
    PrinterHouse &operator=(const PrinterHouse &) = delete;

    /// Kill the program at this point of the k-th card that it sends, counted from 1. A printer that loses power with it
    /// spoils that card.
    void killAt(Blow blow, int card, bool spoils);
    /// Runs the program on a database until it ends or is killed. Yields true when the blow struck it.
    [[nodiscard]] bool run(const QString &database);

    struct Card
    {
        int cards = 0; ///< that came out: more than one, and it was printed twice
        bool spoiled = false;
        int keys = 0; ///< that the operator needed for it
        bool seen = false;
    };
    [[nodiscard]] const QHash<QString, Card> &cards() const { return m_cards; }
    [[nodiscard]] int blanksUsed() const;

private:
    void listen(class QLocalSocket *line);
    /// Empty: the program was killed instead of answered.
    [[nodiscard]] QByteArray answer(const QString &what, const QString &uuid);
    [[nodiscard]] bool strikes(Blow blow, const QString &uuid);

    QLocalServer m_server;
    QProcess m_program;
    QHash<QString, Card> m_cards;
    QHash<QString, int> m_looks;
    Blow m_blow = Blow::Never;
    int m_struckCard = 0;
    bool m_spoils = false;
    int m_sent = 0;
    QString m_struck; ///< the attempt that the blow is meant for
};

} // namespace silpia::test
