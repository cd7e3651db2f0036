export default function StockLab() { return null; }
